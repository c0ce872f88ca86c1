/**
 * Ways of writing the same program differently. Each gives the places of a script at which it can be done; the program
 * means the same afterwards, so that the same has to be found and repaired in it.
 */
import { isBuiltin } from 'node:module';
import ts from 'typescript';
import type { TextEdit } from '../../server/text/edit.ts';
import {
  endOfLines,
  fixedSpans,
  freshName,
  functionOf,
  indentAt,
  insert,
  isBoundToFunction,
  isModuleName,
  isText,
  isValue,
  namesIn,
  nodesOf,
  nodesWith,
  remove,
  replace,
  type Script,
} from './nodes.ts';

/** What has to be changed for one use of a mutation. */
export type Site = readonly TextEdit[];

export interface Mutation {
  readonly name: string;
  /** How often it is used, against 1. */
  readonly weight?: number;
  /** Whether it takes a new name, and so is used at one place only. */
  readonly once?: boolean;
  /** Whether it is mostly used at all places of a file at once, as a formatter does. */
  readonly everywhere?: boolean;
  readonly sites: (script: Script) => readonly Site[];
}

const noted = ['/* note */', '/* 1 */', "/* it's (fine) */", '/* "a" */'];

export const mutations: readonly Mutation[] = [
  { name: 'other quotes', everywhere: true, sites: otherQuotes },
  { name: 'text in two', sites: textInTwo },
  { name: 'text as template', weight: 2, sites: textAsTemplate },
  { name: 'concatenation as template', weight: 3, sites: concatenationAsTemplate },
  { name: 'template as concatenation', weight: 3, sites: templateAsConcatenation },
  { name: 'parentheses', weight: 2, sites: parentheses },
  { name: 'cast', weight: 2, sites: casts },
  { name: 'optional access', sites: optionalAccess },
  { name: 'optional call', sites: optionalCalls },
  { name: 'computed access', sites: computedAccess },
  { name: 'comment inside', weight: 2, sites: commentsInside },
  { name: 'comment at the end of a line', sites: commentsAtEnds },
  { name: 'comment above', sites: commentsAbove },
  { name: 'indentation', everywhere: true, sites: indentation },
  { name: 'CRLF', everywhere: true, sites: carriageReturns },
  { name: 'no semicolons', everywhere: true, sites: withoutSemicolons },
  { name: 'trailing commas', sites: trailingCommas },
  { name: 'arguments on lines', weight: 2, sites: argumentsOnLines },
  { name: 'block body', sites: blockBodies },
  { name: 'expression body', sites: expressionBodies },
  { name: 'function expression', sites: functionExpressions },
  { name: 'arrow function', sites: arrowFunctions },
  { name: 'braces', sites: braces },
  { name: 'name of its own', weight: 3, once: true, sites: hoisted },
  { name: 'taken apart', weight: 2, once: true, sites: takenApart },
  { name: 'promise of its own', once: true, sites: ownPromises },
  { name: 'decorators on lines', sites: decorators },
  { name: 'other name', weight: 2, once: true, sites: renamed },
  { name: 'let or var', sites: otherDeclarations },
  { name: 'annotation', sites: annotations },
  { name: 'then', sites: thens },
  { name: 'longhand', sites: longhands },
  { name: 'quoted key', sites: quotedKeys },
  { name: 'node: prefix', sites: nodePrefixes },
  { name: 'import form', once: true, sites: importForms },
  { name: 'CommonJS', everywhere: true, sites: commonJs },
  { name: 'ES modules', everywhere: true, sites: esModules },
  {
    name: 'byte order mark',
    sites: ({ text }) => (text.startsWith('\uFEFF') ? [] : [[insert(0, '\uFEFF')]]),
  },
  {
    name: 'no last line end',
    sites: ({ text }) => (/\n$/.test(text) ? [[remove(text.trimEnd().length, text.length)]] : []),
  },
];

function isDirective(node: ts.Node): boolean {
  return ts.isExpressionStatement(node.parent);
}

function otherQuotes({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isStringLiteral(node) || ts.isJsxAttribute(node.parent)) return null;
    const source = text.slice(node.getStart(), node.end);
    if (/['"\\]/.test(source.slice(1, -1))) return null;
    const quote = source[0] === '"' ? "'" : '"';
    return [replace(node, quote + source.slice(1, -1) + quote)];
  });
}

function textAsTemplate({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isStringLiteral(node) || !isValue(node) || isDirective(node)) return null;
    const inner = text.slice(node.getStart() + 1, node.end - 1);
    return /[`$\\]/.test(inner) ? null : [replace(node, `\`${inner}\``)];
  });
}

/** `'some text'` as `'some ' + 'text'`. */
function textInTwo({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isStringLiteral(node) || !isValue(node) || isDirective(node)) return null;
    const source = text.slice(node.getStart(), node.end);
    const space = source.indexOf(' ', source.length / 3);
    if (space < 0 || source.includes('\\')) return null;
    const quote = source[0];
    const halves = `${source.slice(0, space + 1)}${quote} + ${quote}${source.slice(space + 1)}`;
    return [replace(node, ts.isBinaryExpression(node.parent) ? `(${halves})` : halves)];
  });
}

/** The operands of a concatenation, from left to right. */
function operandsOf(node: ts.Expression): readonly ts.Expression[] {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken
    ? [...operandsOf(node.left), node.right]
    : [node];
}

function isConcatenation(node: ts.Node): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    !(ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.PlusToken)
  );
}

function concatenationAsTemplate({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!isConcatenation(node)) return null;
    const operands = operandsOf(node);
    const [first, second] = operands;
    if (!first || !second || !(isText(first) || isText(second))) return null;
    const parts = operands.map((each) => {
      const source = text.slice(each.getStart(), each.end);
      if (ts.isStringLiteral(each)) return /[`$\\]/.test(source) ? null : source.slice(1, -1);
      if (ts.isNoSubstitutionTemplateLiteral(each) || ts.isTemplateExpression(each))
        return source.slice(1, -1);
      return `\${${source}}`;
    });
    return parts.includes(null) || /\/\//.test(parts.filter((each) => each?.startsWith('${')).join(''))
      ? null
      : [replace(node, `\`${parts.join('')}\``)];
  });
}

function templateAsConcatenation({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isTemplateExpression(node) || ts.isTaggedTemplateExpression(node.parent)) return null;
    const pieces = [node.head, ...node.templateSpans.map(({ literal }) => literal)];
    if (pieces.some((each) => /['\\\n]/.test(text.slice(each.getStart(), each.end)))) {
      if (pieces.some((each) => /["\\\n]/.test(text.slice(each.getStart(), each.end)))) return null;
    }
    const quote = pieces.some((each) => text.slice(each.getStart(), each.end).includes("'")) ? '"' : "'";
    const parts = node.templateSpans.flatMap(({ expression, literal }) => {
      const source = text.slice(expression.getStart(), expression.end);
      const isPlain = /^[\w$.?!()[\]'"]+$/.test(source) && !ts.isBinaryExpression(expression);
      return [isPlain ? source : `(${source})`, ...(literal.text ? [quote + literal.text + quote] : [])];
    });
    const joined = [quote + node.head.text + quote, ...parts].join(' + ');
    return [
      replace(
        node,
        isValue(node) && !ts.isBinaryExpression(node.parent) && !ts.isAwaitExpression(node.parent)
          ? joined
          : `(${joined})`,
      ),
    ];
  });
}

function values({ file }: Script): readonly ts.Expression[] {
  return nodesOf(file, isValue).filter(
    (node) => !ts.isObjectLiteralExpression(node) || !ts.isArrowFunction(node.parent),
  );
}

function parentheses(script: Script): readonly Site[] {
  return values(script)
    .filter((node) => !ts.isFunctionLike(node) && !ts.isClassExpression(node))
    .map((node) => [insert(node.getStart(), '('), insert(node.end, ')')]);
}

function casts(script: Script): readonly Site[] {
  if (!script.typed) return [];
  const own = values(script).filter((node) => !ts.isFunctionLike(node) && !ts.isAwaitExpression(node.parent));
  return own.flatMap((node): readonly Site[] => {
    const isPlain = ts.isPropertyAccessExpression(node) || ts.isIdentifier(node) || ts.isCallExpression(node);
    const needs = ts.isBinaryExpression(node.parent) || !isPlain;
    const open = needs ? '(' : '';
    const close = needs ? ')' : '';
    const wrap = (words: string): Site => [insert(node.getStart(), open), insert(node.end, words + close)];
    const inner = isPlain || ts.isParenthesizedExpression(node);
    const isObject =
      ts.isObjectLiteralExpression(node) ||
      ts.isArrayLiteralExpression(node) ||
      ts.isTemplateExpression(node);
    if (!inner && !isObject) return [];
    if (ts.isTemplateSpan(node.parent) || isObject) return [wrap(' as any')];
    return [wrap(' as string'), wrap(' as any'), wrap('!'), wrap(' satisfies unknown')];
  });
}

function optionalAccess({ file }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isPropertyAccessExpression(node) || node.questionDotToken || !isValueOf(node)) return null;
    if (
      functionOf(node) === file ||
      node.expression.kind === ts.SyntaxKind.SuperKeyword ||
      ts.isMetaProperty(node.expression)
    )
      return null;
    if (ts.isPrivateIdentifier(node.name)) return null;
    return [insert(node.name.getStart() - 1, '?')];
  });
}

/** Whether a chain of members is read where an optional one may be: not written, not called by `new`, no tag. */
function isValueOf(node: ts.Expression): boolean {
  let at: ts.Node = node;
  while (
    ts.isPropertyAccessExpression(at.parent) ||
    ts.isCallExpression(at.parent) ||
    ts.isElementAccessExpression(at.parent) ||
    ts.isNonNullExpression(at.parent)
  ) {
    const parent: ts.Node = at.parent;
    if (ts.isCallExpression(parent) && parent.expression !== at) return true;
    at = parent;
  }
  if (ts.isBinaryExpression(at.parent) && at.parent.left === at) return !isAssignment(at.parent);
  return !(
    ts.isTaggedTemplateExpression(at.parent) ||
    ts.isNewExpression(at.parent) ||
    ts.isDecorator(at.parent) ||
    ts.isHeritageClause(at.parent.parent ?? at.parent) ||
    ts.isPrefixUnaryExpression(at.parent) ||
    ts.isPostfixUnaryExpression(at.parent) ||
    ts.isDeleteExpression(at.parent) ||
    ts.isArrayLiteralExpression(at.parent) ||
    ts.isForOfStatement(at.parent)
  );
}

/** `list.add(x)` as `list.add?.(x)`. */
function optionalCalls({ file }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isCallExpression(node) || node.questionDotToken || functionOf(node) === file) return null;
    if (!ts.isPropertyAccessExpression(node.expression) || !isValueOf(node)) return null;
    if (node.expression.expression.kind === ts.SyntaxKind.SuperKeyword) return null;
    return [insert(node.arguments.pos - 1, '?.')];
  });
}

function isAssignment({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function computedAccess({ file }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (
      !ts.isPropertyAccessExpression(node) ||
      ts.isPrivateIdentifier(node.name) ||
      ts.isMetaProperty(node.expression)
    )
      return null;
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword || isInHeritage(node)) return null;
    // Bundlers and Node's own reading of CommonJS look for these as written.
    if (/^(?:module|exports|process)\b/.test(node.getText())) return null;
    const at = node.questionDotToken ? node.questionDotToken.end : node.expression.end;
    return [{ span: { start: at, end: node.name.end }, text: `['${node.name.text}']` }];
  });
}

function isInHeritage(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at && !ts.isStatement(at); at = at.parent)
    if (ts.isHeritageClause(at) || ts.isDecorator(at)) return true;
  return false;
}

function commentsInside({ file, text }: Script): readonly Site[] {
  const places = nodesWith(file, (node) => {
    if (isValue(node)) return [node.getStart(), node.end];
    if (ts.isCallExpression(node)) return [node.expression.end, node.end - 1];
    if (ts.isBlock(node)) return [node.getStart() + 1];
    return null;
  }).flat();
  return (
    [...new Set(places)]
      .filter((at) => !fixedSpans(file).some(({ start, end }) => start < at && at < end))
      // Between `return` and its value no line may end, and none of these does.
      .map((at) => [insert(at, `${noted[at % noted.length]}${/\w/.test(text[at] ?? '') ? ' ' : ''}`)])
  );
}

function commentsAtEnds({ file, text }: Script): readonly Site[] {
  const fixed = fixedSpans(file);
  return [...text.matchAll(/[;{,)(](?=\r?\n)/g)].flatMap(({ index }) => {
    const at = index + 1;
    if (fixed.some(({ start, end }) => start < at && at < end) || isInComment(file, at)) return [];
    return [[insert(at, ' // note: `it`')]];
  });
}

function isInComment(file: ts.SourceFile, at: number): boolean {
  return (
    nodesWith(file, (node) =>
      [
        ...(ts.getLeadingCommentRanges(file.text, node.pos) ?? []),
        ...(ts.getTrailingCommentRanges(file.text, node.end) ?? []),
      ].some(({ pos, end }) => pos < at && at <= end)
        ? true
        : null,
    ).length > 0
  );
}

function statementsIn(file: ts.SourceFile): readonly ts.Statement[] {
  return nodesOf(
    file,
    (node): node is ts.Statement =>
      ts.isStatement(node) && !ts.isBlock(node) && (ts.isBlock(node.parent) || ts.isSourceFile(node.parent)),
  );
}

function commentsAbove({ file, text }: Script): readonly Site[] {
  return statementsIn(file).map((node) => {
    const start = node.getStart();
    const words = start % 2 ? '// note' : '/**\n * A note.\n */';
    const lines = words.split('\n').join(endOfLines(text) + indentAt(text, start));
    return [insert(start, lines + endOfLines(text) + indentAt(text, start))];
  });
}

function indentation({ file, text }: Script): readonly Site[] {
  const fixed = fixedSpans(file);
  return [...text.matchAll(/^(?: {2})+(?=[^ \n])/gm)].flatMap(({ index, 0: spaces }) => {
    if (fixed.some(({ start, end }) => start < index && index < end)) return [];
    const steps = spaces.length / 2;
    return [
      [
        {
          span: { start: index, end: index + spaces.length },
          text: (text.length % 2 ? '\t' : '    ').repeat(steps),
        },
      ],
    ];
  });
}

function carriageReturns({ text }: Script): readonly Site[] {
  if (text.includes('\r')) return [];
  return [[...text.matchAll(/\n/g)].map(({ index }) => insert(index, '\r'))];
}

function withoutSemicolons({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    const isPlain =
      ts.isExpressionStatement(node) ||
      ts.isVariableStatement(node) ||
      ts.isReturnStatement(node) ||
      ts.isImportDeclaration(node) ||
      ts.isThrowStatement(node);
    if (!isPlain || text[node.end - 1] !== ';') return null;
    const rest = text.slice(node.end);
    if (!/^[ \t]*(?:\/\/[^\n]*)?(?:\r?\n|$)/.test(rest)) return null;
    const next = /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*([\s\S]?)/.exec(rest)?.[1] ?? '';
    return /[[(`+\-*/.,<]/.test(next) ? null : [remove(node.end - 1, node.end)];
  });
}

function trailingCommas({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    const list =
      ts.isCallExpression(node) && node.expression.kind !== ts.SyntaxKind.ImportKeyword
        ? node.arguments
        : ts.isObjectLiteralExpression(node)
          ? node.properties
          : ts.isArrayLiteralExpression(node)
            ? node.elements
            : null;
    const last = list?.at(-1);
    if (!list || !last || ts.isOmittedExpression(last)) return null;
    // What stands on the left of an assignment is a pattern.
    if (ts.isBinaryExpression(node.parent) && node.parent.left === node) return null;
    return list.hasTrailingComma
      ? [remove(list.end - 1, list.end)]
      : text[last.end] === '/'
        ? null
        : [insert(last.end, ',')];
  });
}

function argumentsOnLines({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isCallExpression(node) || !node.arguments.length) return null;
    if (
      text.slice(node.expression.end, node.end).includes('\n') &&
      ts.isFunctionLike(node.arguments.at(-1) as ts.Node)
    )
      return null;
    const eol = endOfLines(text);
    const outer = indentAt(text, node.getStart());
    const inner = `${eol}${outer}${outer.includes('\t') ? '\t' : '  '}`;
    const last = node.arguments.at(-1) as ts.Node;
    return [
      ...node.arguments.map((each) => insert(each.getStart(), inner)),
      insert(Math.max(last.end, node.arguments.end), eol + outer),
    ];
  });
}

function blockBodies({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isArrowFunction(node) || ts.isBlock(node.body)) return null;
    const start = node.body.getStart();
    const eol = endOfLines(text);
    const indent = indentAt(text, node.getStart());
    return [insert(start, `{${eol}${indent}  return `), insert(node.body.end, `;${eol}${indent}}`)];
  });
}

/** The value of a function that only returns one, and holds no comment besides. */
function onlyResult(body: ts.ConciseBody | undefined, text: string): ts.Expression | null {
  if (!body || !ts.isBlock(body) || body.statements.length !== 1) return null;
  const [only] = body.statements;
  if (!only || !ts.isReturnStatement(only) || !only.expression) return null;
  const around =
    text.slice(body.getStart(), only.expression.getStart()) + text.slice(only.expression.end, body.end);
  return /\/[/*]/.test(around) ? null : only.expression;
}

function expressionBodies({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isArrowFunction(node)) return null;
    const result = onlyResult(node.body, text);
    if (!result) return null;
    const source = text.slice(result.getStart(), result.end);
    return [
      replace(
        node.body,
        ts.isObjectLiteralExpression(result) || ts.isBinaryExpression(result) || source.startsWith('{')
          ? `(${source})`
          : source,
      ),
    ];
  });
}

function functionExpressions({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isArrowFunction(node) || isBoundToFunction(node)) return null;
    const head = text.slice(node.getStart(), node.equalsGreaterThanToken.getStart()).trimEnd();
    const match = /^(async\b\s*)?([\s\S]*)$/.exec(head);
    const signature = match?.[2] ?? '';
    const parameters = signature.startsWith('(') || signature.startsWith('<') ? signature : `(${signature})`;
    const start = `${match?.[1] ? 'async ' : ''}function ${parameters} `;
    const body = text.slice(node.body.getStart(), node.body.end);
    const rest = ts.isBlock(node.body) ? body : `{ return ${body}; }`;
    const made = start + rest;
    return [replace(node, made)];
  });
}

function arrowFunctions({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isFunctionExpression(node) || node.name || node.asteriskToken || isBoundToFunction(node))
      return null;
    const from = node.parameters.pos - 1;
    const head = text
      .slice(node.typeParameters ? node.typeParameters.pos - 1 : from, node.body.getStart())
      .trimEnd();
    const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
    if (node.typeParameters) return null;
    return [
      {
        span: { start: node.getStart(), end: node.body.getStart() },
        text: `${isAsync ? 'async ' : ''}${head} => `,
      },
    ];
  });
}

function braces({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isIfStatement(node) || node.elseStatement) return null;
    const { thenStatement: then } = node;
    if (!ts.isBlock(then)) {
      const eol = endOfLines(text);
      const indent = indentAt(text, node.getStart());
      return [insert(then.getStart(), `{${eol}${indent}  `), insert(then.end, `${eol}${indent}}`)];
    }
    const [only] = then.statements;
    if (
      then.statements.length !== 1 ||
      !only ||
      ts.isVariableStatement(only) ||
      ts.isIfStatement(only) ||
      ts.isFunctionDeclaration(only)
    )
      return null;
    const source = text.slice(only.getStart(), only.end);
    if (/\/[/*]/.test(text.slice(then.getStart(), only.getStart()) + text.slice(only.end, then.end)))
      return null;
    return [replace(then, source.endsWith(';') || source.endsWith('}') ? source : `${source};`)];
  });
}

/** `f(a + b)` as `const value = a + b; f(value)`, where nothing else happens before. */
function hoisted({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    const { parent } = node;
    if (!isValue(node) || !ts.isCallExpression(parent) || !isCalm(node)) return null;
    const statement = statementAround(parent);
    if (!statement || functionOf(parent) !== functionOf(statement) || !isFirst(parent, statement))
      return null;
    if (!ts.isBlock(statement.parent) && !ts.isSourceFile(statement.parent)) return null;
    const name = freshName(file, 'part');
    const indent = indentAt(text, statement.getStart());
    const source = text.slice(node.getStart(), node.end);
    return [
      insert(statement.getStart(), `const ${name} = ${source};${endOfLines(text)}${indent}`),
      replace(node, name),
    ];
  });
}

/** `f(request.query.name)` as `const { name } = request.query; f(name)`. */
function takenApart({ file, text }: Script): readonly Site[] {
  const names = namesIn(file);
  return nodesWith(file, (node) => {
    if (!ts.isPropertyAccessExpression(node) || !isValue(node) || !isCalm(node)) return null;
    if (ts.isOptionalChain(node) || names.has(`${node.name.text}Taken`)) return null;
    const statement = statementAround(node);
    const { parent } = statement ?? {};
    if (!statement || !parent || !(ts.isBlock(parent) || ts.isSourceFile(parent))) return null;
    if (!isFirst(node, statement) || /\bawait\b/.test(text.slice(statement.getStart(), node.getStart())))
      return null;
    const name = `${node.name.text}Taken`;
    const whole = node.expression.getText();
    const before = `const { ${node.name.text}: ${name} } = ${whole};`;
    return [
      insert(statement.getStart(), before + endOfLines(text) + indentAt(text, statement.getStart())),
      replace(node, name),
    ];
  });
}

/** `await f(x)` as `const pending = f(x); await pending`. */
function ownPromises({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isAwaitExpression(node) || !ts.isCallExpression(node.expression)) return null;
    const statement = statementAround(node);
    const { parent } = statement ?? {};
    if (!statement || !parent || !(ts.isBlock(parent) || ts.isSourceFile(parent))) return null;
    if (!isFirst(node, statement) || /[({[]/.test(text.slice(statement.getStart(), node.getStart())))
      return null;
    const name = freshName(file, 'pending');
    const before = `const ${name} = ${text.slice(node.expression.getStart(), node.expression.end)};`;
    return [
      insert(statement.getStart(), before + endOfLines(text) + indentAt(text, statement.getStart())),
      replace(node.expression, name),
    ];
  });
}

/** Decorators in the line of what they decorate on lines of their own, and the other way round. */
function decorators({ file, text }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isDecorator(node) || ts.isParameter(node.parent)) return null;
    const rest = /^\s+/.exec(text.slice(node.end))?.[0];
    if (!rest) return null;
    const line = endOfLines(text) + indentAt(text, node.getStart());
    return [
      { span: { start: node.end, end: node.end + rest.length }, text: rest.includes('\n') ? ' ' : line },
    ];
  });
}

function statementAround(node: ts.Node): ts.Statement | null {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isExpressionStatement(at) || ts.isVariableStatement(at) || ts.isReturnStatement(at)) return at;
    if (ts.isFunctionLike(at) || ts.isStatement(at)) return null;
  }
  return null;
}

/** Whether calculating a value earlier changes nothing: it is put together of texts, names and members. */
function isCalm(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return false;
  let calm = true;
  const visit = (each: ts.Node): void => {
    if (
      ts.isCallExpression(each) &&
      !/^(?:String|Number|`|join|path\.join|req\.|c\.req\.)/.test(each.getText())
    )
      calm = false;
    if (
      ts.isNewExpression(each) ||
      ts.isAwaitExpression(each) ||
      ts.isYieldExpression(each) ||
      ts.isFunctionLike(each)
    )
      calm = false;
    if (
      each.kind === ts.SyntaxKind.ThisKeyword ||
      ts.isPostfixUnaryExpression(each) ||
      ts.isSpreadElement(each)
    )
      calm = false;
    if (ts.isBinaryExpression(each) && isAssignment(each)) calm = false;
    ts.forEachChild(each, visit);
  };
  visit(node);
  return (
    calm &&
    (ts.isTemplateExpression(node) ||
      ts.isBinaryExpression(node) ||
      ts.isObjectLiteralExpression(node) ||
      ts.isPropertyAccessExpression(node))
  );
}

/** Whether a call is reached whenever its statement is: no condition lies between. */
function isFirst(node: ts.Node, statement: ts.Node): boolean {
  for (let at = node; at !== statement; at = at.parent) {
    const { parent } = at;
    if (ts.isConditionalExpression(parent) && parent.condition !== at) return false;
    if (
      ts.isBinaryExpression(parent) &&
      parent.right === at &&
      parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken
    )
      return false;
    if (ts.isOptionalChain(parent)) return false;
  }
  return true;
}

function isDeclaredName(node: ts.Node): node is ts.Identifier {
  const { parent } = node;
  if (!ts.isIdentifier(node)) return false;
  if (ts.isBindingElement(parent)) return parent.name === node;
  return (
    (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isFunctionDeclaration(parent)) &&
    parent.name === node
  );
}

/** The node in which a declared name counts. */
function scopeOf(node: ts.Node): ts.Node {
  let at = node.parent;
  while (ts.isBindingElement(at) || ts.isObjectBindingPattern(at) || ts.isArrayBindingPattern(at))
    at = at.parent;
  if (ts.isParameter(at)) return at.parent;
  const isFunction = ts.isFunctionDeclaration(at);
  const isVar = ts.isVariableDeclaration(at) && !(ts.getCombinedNodeFlags(at) & ts.NodeFlags.BlockScoped);
  for (at = at.parent; at; at = at.parent) {
    if (ts.isSourceFile(at) || (ts.isFunctionLike(at) && (isVar || isFunction))) return at;
    if (
      !isVar &&
      (ts.isBlock(at) ||
        ts.isFunctionLike(at) ||
        ts.isForStatement(at) ||
        ts.isForOfStatement(at) ||
        ts.isCatchClause(at))
    )
      return at;
  }
  return node.getSourceFile();
}

function renamed({ file }: Script): readonly Site[] {
  const names = namesIn(file);
  return nodesWith(file, (node) => {
    if (!isDeclaredName(node)) return null;
    const scope = scopeOf(node);
    if (isExported(node)) return null;
    const same = identifiersIn(scope).filter(({ text }) => text === node.text);
    if (same.some((each) => each !== node && (isDeclaredName(each) || isOtherDeclaration(each)))) return null;
    const name = `${node.text}Given`;
    if (names.has(name)) return null;
    const edits = same.map((each) => renaming(each, name));
    return edits.includes(undefined) ? null : edits.filter((each) => each !== null && each !== undefined);
  });
}

function identifiersIn(scope: ts.Node): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return found;
}

function isExported(node: ts.Node): boolean {
  for (let at: ts.Node = node; at.parent; at = at.parent)
    if (ts.isStatement(at))
      return (
        ts.canHaveModifiers(at) &&
        (ts.getModifiers(at)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
      );
  return false;
}

/** Classes, imports and types of the same name. */
function isOtherDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    ((ts.isClassDeclaration(parent) ||
      ts.isImportClause(parent) ||
      ts.isNamespaceImport(parent) ||
      ts.isImportSpecifier(parent) ||
      ts.isTypeNode(parent) ||
      ts.isFunctionExpression(parent)) &&
      true) ||
    ts.isTypeReferenceNode(parent)
  );
}

/** The edit that renames a use; null where the name is a property, undefined where it cannot be renamed. */
function renaming(node: ts.Identifier, name: string): TextEdit | null | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return null;
  if (
    (ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isGetAccessor(parent)) &&
    parent.name === node
  )
    return null;
  if (ts.isQualifiedName(parent) || ts.isJsxAttribute(parent) || ts.isLabeledStatement(parent)) return null;
  if (ts.isParameter(parent) && ts.isFunctionTypeNode(parent.parent)) return null;
  if (ts.isShorthandPropertyAssignment(parent)) return replace(node, `${node.text}: ${name}`);
  if (ts.isBindingElement(parent)) {
    if (parent.propertyName === node) return null;
    if (
      parent.name === node &&
      !parent.propertyName &&
      !parent.dotDotDotToken &&
      ts.isObjectBindingPattern(parent.parent)
    )
      return replace(node, `${node.text}: ${name}`);
    return replace(node, name);
  }
  if (ts.isExportSpecifier(parent)) return undefined;
  return replace(node, name);
}

function otherDeclarations({ file }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isVariableDeclarationList(node) || !(node.flags & ts.NodeFlags.Const)) return null;
    if (ts.isForOfStatement(node.parent) || ts.isForInStatement(node.parent)) return null;
    const word = functionOf(node) === file && node.getStart() % 2 ? 'var' : 'let';
    return [{ span: { start: node.getStart(), end: node.getStart() + 5 }, text: word }];
  });
}

function annotations({ file, typed }: Script): readonly Site[] {
  if (!typed) return [];
  return nodesWith(file, (node): Site | null => {
    if (
      ts.isVariableDeclaration(node) &&
      ts.isIdentifier(node.name) &&
      ts.isVariableDeclarationList(node.parent)
    ) {
      if (!node.initializer || ts.isForOfStatement(node.parent.parent)) return null;
      if (ts.isFunctionLike(node.initializer) || ts.isNewExpression(node.initializer)) return null;
      if (functionOf(node) === file) return null;
      return node.type ? null : [insert(node.name.end, ': any')];
    }
    const isInline =
      ts.isParameter(node) &&
      ts.isIdentifier(node.name) &&
      (ts.isArrowFunction(node.parent) || ts.isFunctionExpression(node.parent));
    if (
      !isInline ||
      node.type ||
      node.initializer ||
      !/\)\s*$/.test(file.text.slice(node.parent.parameters.pos, node.parent.parameters.end + 1))
    )
      return null;
    return ts.isCallExpression(node.parent.parent) ? [insert(node.name.end, ': any')] : null;
  });
}

function thens({ file }: Script): readonly Site[] {
  return nodesWith(file, (node) =>
    ts.isAwaitExpression(node) && ts.isCallExpression(node.expression) && !ts.isOptionalChain(node.expression)
      ? [insert(node.expression.end, '.then((done) => done)')]
      : null,
  );
}

function longhands({ file }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (ts.isShorthandPropertyAssignment(node) && !node.objectAssignmentInitializer)
      return [insert(node.name.end, `: ${node.name.text}`)];
    return null;
  });
}

function quotedKeys({ file }: Script): readonly Site[] {
  return nodesWith(file, (node) =>
    ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)
      ? [replace(node.name, `'${node.name.text}'`)]
      : null,
  );
}

function nodePrefixes({ file }: Script): readonly Site[] {
  return nodesWith(file, (node) => {
    if (!ts.isStringLiteral(node) || !(ts.isImportDeclaration(node.parent) || isModuleName(node)))
      return null;
    if (!isBuiltin(node.text)) return null;
    const other = node.text.startsWith('node:') ? node.text.slice(5) : `node:${node.text}`;
    return isBuiltin(other)
      ? [{ span: { start: node.getStart() + 1, end: node.end - 1 }, text: other }]
      : null;
  });
}

/** `import x` as `import { default as x }`, and names of built-in modules below the name of the whole module. */
function importForms({ file }: Script): readonly Site[] {
  return nodesWith(file, (node): Site | null => {
    if (!ts.isImportDeclaration(node) || !node.importClause || node.importClause.phaseModifier !== undefined)
      return null;
    const { name, namedBindings } = node.importClause;
    if (name && !namedBindings) return [replace(name, `{ default as ${name.text} }`)];
    if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return null;
    if (!ts.isStringLiteral(node.moduleSpecifier) || !isBuiltin(node.moduleSpecifier.text)) return null;
    if (namedBindings.elements.some((each) => each.isTypeOnly || each.propertyName)) return null;
    const whole = freshName(file, 'whole');
    const edits = namedBindings.elements.flatMap((each) =>
      identifiersIn(file)
        .filter((use) => use.text === each.name.text && use.parent !== each)
        .map((use) => renaming(use, `${whole}.${each.name.text}`)),
    );
    const hidden = namedBindings.elements.some((each) =>
      identifiersIn(file).some((use) => use.text === each.name.text && isDeclaredName(use)),
    );
    if (hidden || edits.includes(undefined)) return null;
    return [
      replace(namedBindings, `* as ${whole}`),
      ...edits.filter((each) => each !== null && each !== undefined),
    ];
  });
}

/** A module of ES with `require` and `exports`, where each of its imports and exports has such a form. */
function commonJs({ file, text, typed }: Script): readonly Site[] {
  if (
    typed ||
    /\.mjs$/.test(file.fileName) ||
    !ts.isExternalModule(file) ||
    /\bimport\(|^\s*await |import\.meta/m.test(text)
  )
    return [];
  const after: string[] = [];
  const edits: TextEdit[] = [];
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const clause = statement.importClause;
      const module = statement.moduleSpecifier.getText();
      if (!clause) edits.push(replace(statement, `require(${module});`));
      else if (clause.name && clause.namedBindings) return [];
      else if (clause.name) edits.push(replace(statement, `const ${clause.name.text} = require(${module});`));
      else if (clause.namedBindings && ts.isNamespaceImport(clause.namedBindings))
        edits.push(replace(statement, `const ${clause.namedBindings.name.text} = require(${module});`));
      else if (clause.namedBindings && ts.isNamedImports(clause.namedBindings)) {
        const names = clause.namedBindings.elements.map(({ propertyName, name }) =>
          propertyName ? `${propertyName.text}: ${name.text}` : name.text,
        );
        edits.push(replace(statement, `const { ${names.join(', ')} } = require(${module});`));
      } else return [];
    } else if (ts.isExportAssignment(statement))
      edits.push({
        span: { start: statement.getStart(), end: statement.expression.getStart() },
        text: 'module.exports = ',
      });
    else if (ts.isExportDeclaration(statement)) return [];
    else {
      const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
      const word = modifiers.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      if (!word) continue;
      if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return [];
      edits.push(remove(word.getStart(), word.end + 1));
      if (ts.isVariableStatement(statement)) {
        for (const { name } of statement.declarationList.declarations) {
          if (!ts.isIdentifier(name)) return [];
          after.push(name.text);
        }
      } else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name)
        after.push(statement.name.text);
      else return [];
    }
  }
  if (after.length)
    edits.push(
      insert(
        text.trimEnd().length,
        `${endOfLines(text)}${after.map((name) => `exports.${name} = ${name};`).join(endOfLines(text))}`,
      ),
    );
  return [edits];
}

/** A module of CommonJS with `import` and `export`. */
function esModules({ file, text }: Script): readonly Site[] {
  if (
    /\.c[jt]s$/.test(file.fileName) ||
    ts.isExternalModule(file) ||
    /__dirname|__filename|require\.main/.test(text)
  )
    return [];
  const edits: TextEdit[] = [];
  let calls = 0;
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement) && statement.declarationList.declarations.length === 1) {
      const [{ name, initializer }] = statement.declarationList.declarations as unknown as [
        ts.VariableDeclaration,
      ];
      const argument = initializer && ts.isCallExpression(initializer) ? initializer.arguments[0] : undefined;
      if (!argument || !isModuleName(argument)) continue;
      const module = argument.getText();
      calls++;
      if (ts.isIdentifier(name)) edits.push(replace(statement, `import ${name.text} from ${module};`));
      else if (
        ts.isObjectBindingPattern(name) &&
        name.elements.every((each) => ts.isIdentifier(each.name) && !each.initializer && !each.dotDotDotToken)
      ) {
        const names = name.elements.map(({ propertyName, name: own }) =>
          propertyName ? `${propertyName.getText()} as ${own.getText()}` : own.getText(),
        );
        edits.push(replace(statement, `import { ${names.join(', ')} } from ${module};`));
      } else return [];
    } else if (ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression)) {
      const { left, right } = statement.expression;
      const target = left.getText();
      if (target === 'module.exports')
        edits.push({ span: { start: statement.getStart(), end: right.getStart() }, text: 'export default ' });
      else if (/^exports\.\w+$/.test(target))
        edits.push({
          span: { start: statement.getStart(), end: left.end },
          text: `export const ${target.slice(8)}`,
        });
    }
  }
  const requires = text.match(/\brequire\(/g)?.length ?? 0;
  const exported = text.match(/\bexports\b/g)?.length ?? 0;
  return calls && requires === calls && exported === edits.length - calls ? [edits] : [];
}
