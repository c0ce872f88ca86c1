/** The same program in the other language: JavaScript is TypeScript as it is, and TypeScript without its types JavaScript. */
import ts from 'typescript';
import { applyEdits, type TextEdit } from '../../server/text/edit.ts';
import { nodesOf, nodesWith, remove, scriptOf } from './nodes.ts';

/** A script in the other language. */
export interface Translated {
  readonly path: string;
  readonly text: string;
  /** How the text was changed. */
  readonly edits: readonly TextEdit[];
}

/** The script in the other language; null if it holds something that the other lacks. */
export function translated(path: string, text: string): Translated | null {
  const extension = /\.([cm]?)([jt])s$/.exec(path);
  if (!extension) return null;
  const [whole, kind, letter] = extension;
  const other = `${path.slice(0, -whole.length)}.${kind}${letter === 'j' ? 't' : 'j'}s`;
  if (letter === 'j') return { path: other, text, edits: [] };
  const edits = withoutTypes(path, text);
  return edits && { path: other, text: applyEdits(text, edits), edits };
}

/** Edits that take all types out of a script of TypeScript; null if more than types would have to go. */
function withoutTypes(path: string, text: string): readonly TextEdit[] | null {
  const { file } = scriptOf(path, text);
  if (nodesWith(file, (node) => (isMoreThanTypes(node) ? node : null)).length) return null;
  const gone = outermost(nodesWith(file, (node) => typesAt(node, text)).flat());
  const lies = (at: number) => gone.some(({ span }) => span.start <= at && at < span.end);
  const used = new Set(
    nodesOf(file, ts.isIdentifier)
      .filter((node) => !ts.isImportSpecifier(node.parent) && !lies(node.getStart()))
      .map((node) => node.text),
  );
  const imports = nodesOf(file, ts.isNamedImports).flatMap(({ elements, parent }) => {
    const left = elements.filter(({ name }) => used.has(name.text));
    if (left.length === elements.length || lies(parent.getStart())) return [];
    const inner = left.map((each) => each.getText()).join(', ');
    const [first, last] = [elements[0] as ts.Node, elements.at(-1) as ts.Node];
    if (inner) return [{ span: { start: first.getStart(), end: last.end }, text: inner }];
    return parent.name
      ? [remove(parent.name.end, parent.end)]
      : [remove(parent.parent.getStart(), parent.parent.end)];
  });
  return [...gone, ...imports];
}

function isMoreThanTypes(node: ts.Node): boolean {
  return (
    ts.isDecorator(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isTypeAssertionExpression(node) ||
    (ts.isExportAssignment(node) && node.isExportEquals === true) ||
    (ts.isParameter(node) && (ts.getModifiers(node)?.length ?? 0) > 0) ||
    (ts.isFunctionLike(node) && !('body' in node && node.body) && !ts.isTypeNode(node) && !isInType(node))
  );
}

function isInType(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent)
    if (ts.isTypeNode(at) || ts.isInterfaceDeclaration(at) || ts.isTypeAliasDeclaration(at)) return true;
  return false;
}

/** What of a node is there for types alone. */
function typesAt(node: ts.Node, text: string): readonly TextEdit[] {
  if (
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
  )
    return [remove(node.getStart(), node.end)];
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node))
    return [remove(node.expression.end, node.end)];
  const edits: TextEdit[] = [];
  if (
    (ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isFunctionLike(node)) &&
    node.type
  ) {
    const colon = text.lastIndexOf(':', node.type.getStart());
    const before = text.slice(0, colon).trimEnd();
    edits.push(remove(/[?!]$/.test(before) ? before.length - 1 : colon, node.type.end));
  } else if (ts.isParameter(node) && node.questionToken)
    edits.push(remove(node.questionToken.getStart(), node.questionToken.end));
  if (ts.isPropertyDeclaration(node))
    for (const each of ts.getModifiers(node) ?? [])
      if (each.kind !== ts.SyntaxKind.StaticKeyword) edits.push(remove(each.getStart(), each.end));
  const list =
    ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)
      ? node.typeArguments
      : ts.isFunctionLike(node) || ts.isClassLike(node)
        ? node.typeParameters
        : undefined;
  if (list) edits.push(remove(list.pos - 1, text.indexOf('>', list.end) + 1));
  return edits;
}

/** The edits that lie in no other one. */
function outermost(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.filter(
    (each) =>
      !edits.some(
        (other) =>
          other !== each &&
          other.span.start <= each.span.start &&
          each.span.end <= other.span.end &&
          (other.span.end - other.span.start > each.span.end - each.span.start ||
            edits.indexOf(other) < edits.indexOf(each)),
      ),
  );
}
