/** What mutations ask of the syntax tree of a script. */
import ts from 'typescript';
import type { TextEdit } from '../../server/text/edit.ts';

/** A script while it is mutated. */
export interface Script {
  readonly file: ts.SourceFile;
  readonly text: string;
  /** Whether it is TypeScript. */
  readonly typed: boolean;
}

/** The scripts that were read last: each text is looked at several times in a row. */
const readLast: Script[] = [];
const mostRead = 4;

export function scriptOf(path: string, text: string): Script {
  const known = readLast.find((each) => each.text === text && each.file.fileName === path);
  if (known) return known;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const script = { file, text, typed: /\.[cm]?tsx?$/.test(path) };
  readLast.unshift(script);
  readLast.length = Math.min(readLast.length, mostRead);
  return script;
}

/** Every node for which a function gives something, in the order of the text. */
export function nodesWith<T>(
  file: ts.SourceFile,
  find: (node: ts.Node) => T | null | undefined,
): readonly T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    const value = find(node);
    if (value !== null && value !== undefined) found.push(value);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Nodes of a kind, in the order of the text. */
export function nodesOf<N extends ts.Node>(
  file: ts.SourceFile,
  is: (node: ts.Node) => node is N,
): readonly N[] {
  return nodesWith(file, (node) => (is(node) ? node : null));
}

export function replace(node: ts.Node, text: string): TextEdit {
  return { span: { start: node.getStart(), end: node.end }, text };
}

export function insert(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

export function remove(start: number, end: number): TextEdit {
  return { span: { start, end }, text: '' };
}

/** Stretches of a text whose line breaks and spaces count: templates, texts, regular expressions. */
export function fixedSpans(file: ts.SourceFile): readonly { readonly start: number; readonly end: number }[] {
  return nodesWith(file, (node) =>
    ts.isStringLiteralLike(node) ||
    node.kind === ts.SyntaxKind.TemplateHead ||
    node.kind === ts.SyntaxKind.TemplateMiddle ||
    node.kind === ts.SyntaxKind.TemplateTail ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isJsxText(node)
      ? { start: node.getStart(), end: node.end }
      : null,
  );
}

/** Whether a node is an expression whose value is used where any expression may stand: an argument, a value, an operand. */
export function isValue(node: ts.Node): node is ts.Expression {
  const { parent } = node;
  if (!parent || !ts.isExpression(node) || ts.isSpreadElement(node) || ts.isOmittedExpression(node))
    return false;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return parent.arguments?.some((each) => each === node) === true && !isModuleName(node);
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isTemplateSpan(parent) || ts.isReturnStatement(parent) || ts.isAwaitExpression(parent)) return true;
  if (ts.isArrowFunction(parent)) return parent.body === node;
  if (ts.isBinaryExpression(parent))
    return parent.right === node || parent.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return false;
}

/** The text that `import()` or `require()` names. */
export function isModuleName(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || !ts.isStringLiteralLike(node)) return false;
  return (
    parent.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(parent.expression) && parent.expression.text === 'require')
  );
}

/** Whether the value of a node is a text for sure, as written. */
export function isText(node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return isText(node.left) || isText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** The function or file whose code a node is. */
export function functionOf(node: ts.Node): ts.Node {
  let at = node.parent;
  while (at && !ts.isFunctionLike(at) && !ts.isSourceFile(at) && !ts.isClassStaticBlockDeclaration(at))
    at = at.parent;
  return at;
}

/** Whether code inside speaks of `this`, `arguments` and the like, which mean something else in another kind of function. */
export function isBoundToFunction(node: ts.Node): boolean {
  let found = false;
  const visit = (each: ts.Node): void => {
    if (
      each.kind === ts.SyntaxKind.ThisKeyword ||
      each.kind === ts.SyntaxKind.SuperKeyword ||
      ts.isMetaProperty(each) ||
      (ts.isIdentifier(each) && each.text === 'arguments')
    )
      found = true;
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

/** All names that stand anywhere in a file. */
export function namesIn(file: ts.SourceFile): ReadonlySet<string> {
  return new Set(nodesOf(file, ts.isIdentifier).map(({ text }) => text));
}

/** A name that no code of the file uses yet. */
export function freshName(file: ts.SourceFile, stem: string): string {
  const names = namesIn(file);
  for (let i = 0; ; i++) if (!names.has(i ? `${stem}${i}` : stem)) return i ? `${stem}${i}` : stem;
}

/** The white space before the first sign of the line on which an offset lies. */
export function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

export function endOfLines(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
