/** One file's tree to its facts. */
import { parseScript, type TSESTree } from '../parse/script.ts';
import { groupedBy } from '../text/groups.ts';
import type { Span } from '../text/span.ts';
import { Builder, type MutableExpression } from './builder.ts';
import { constructorFunctions } from './constructors.ts';
import { storesFor } from './expressions.ts';
import { type Directive, type FileFacts, NONE, type SyntaxProblem } from './facts.ts';
import { hoistBlock, hoistVars } from './hoist.ts';
import { importDeclarations } from './modules.ts';
import { outlineOf } from './outline.ts';
import { statements } from './statements.ts';

/** What every comment that speaks to Handrail begins with. */
export const directiveMark = 'handrail-';

const deprecationTag = '@deprecated';

/**
 * The facts of a script. Never throws: what cannot be read gives empty facts and an error that says why.
 * @param name file name or URI; its extension decides between JavaScript, TypeScript and their JSX forms
 */
export function factsOf(name: string, text: string): FileFacts {
  const { tree, comments, errors } = parseScript(
    name,
    text,
    [directiveMark, deprecationTag].some((mark) => text.includes(mark)),
  );
  try {
    return lowered(tree, text, comments, errors);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const problem = { span: { start: 0, end: 0 }, message: 'The code is nested too deeply to be read.' };
    return lowered(null, text, comments, [...errors, problem]);
  }
}

function lowered(
  tree: TSESTree.Program | null,
  text: string,
  comments: readonly TSESTree.Comment[],
  errors: readonly SyntaxProblem[],
): FileFacts {
  const builder = new Builder(text);
  const body: readonly TSESTree.Node[] = tree?.body ?? [];
  const whole = { start: 0, end: text.length };
  builder.functions.push({
    ...whole,
    name: '',
    kind: 'module',
    async: false,
    generator: false,
    parent: NONE,
    class: NONE,
    makes: NONE,
    self: NONE,
    expression: NONE,
    parameters: [],
    receiverType: null,
    returnType: null,
    exits: [],
    body: whole,
    calls: [],
  });
  exportedTypes(builder, body);
  hoistVars(builder, body);
  hoistBlock(builder, body);
  importDeclarations(builder, body);
  statements(builder, body);
  for (const node of body) {
    if (node.type !== 'ExportAllDeclaration') continue;
    const name = node.exported ? (node.exported as TSESTree.Identifier).name : null;
    builder.exportFacts.push({ kind: 'all', name, specifier: String(node.source.value) });
  }
  settleOuterReads(builder);
  constructorFunctions(builder);
  trim(builder);
  return {
    outline: outlineOf(tree, text, builder.importFacts, builder.exportFacts),
    code: {
      expressions: builder.expressions as FileFacts['code']['expressions'],
      bindings: builder.bindings,
      definitions: builder.definitions,
      functions: builder.functions,
      classes: builder.classes,
      conditions: builder.conditions,
      types: builder.types,
      imports: builder.imports,
      exported: builder.exported,
    },
    errors,
    directives: directivesOf(comments, text),
    deprecations: deprecationsOf(comments),
  };
}

const empty: readonly never[] = [];

/**
 * Cuts lists that were grown to their length, and lets all empty ones be the same: facts are kept as long as the workspace,
 * most of their lists are short, and a list that was grown by one element has room for many.
 */
function trim(builder: Builder): void {
  const cut = <T>(list: readonly T[]): T[] => (list.length ? list.slice() : (empty as readonly T[] as T[]));
  for (const each of builder.bindings) {
    each.definitions = cut(each.definitions);
    each.references = cut(each.references);
  }
  for (const each of builder.functions) {
    each.exits = cut(each.exits);
    each.calls = cut(each.calls);
    each.parameters = cut(each.parameters);
  }
  for (const each of builder.classes) {
    each.members = cut(each.members);
    each.stores = cut(each.stores);
    if (!each.superclassArguments.length) each.superclassArguments = cut(each.superclassArguments);
  }
  for (const each of builder.expressions) {
    if ((each.kind === 'reference' || each.kind === 'member') && !each.definitions.length)
      each.definitions = cut(each.definitions);
    if (each.kind === 'call') {
      if (!each.arguments.length) each.arguments = cut(each.arguments);
      if (!each.typeArguments.length) each.typeArguments = cut(each.typeArguments);
    }
    if (each.kind === 'object') each.properties = cut(each.properties);
  }
}

function exportedTypes(builder: Builder, body: readonly TSESTree.Node[]): void {
  for (const node of body) {
    if (node.type !== 'ExportNamedDeclaration') continue;
    const { declaration } = node;
    if (declaration && /^TS(?:Interface|TypeAlias|Enum)/.test(declaration.type) && 'id' in declaration)
      builder.exportedTypes.add((declaration.id as TSESTree.Identifier).name);
    for (const each of node.specifiers)
      if (each.local.type === 'Identifier' && !node.source) builder.exportedTypes.add(each.local.name);
  }
}

/** Names of enclosing functions: any of their definitions may have run before. */
function settleOuterReads(builder: Builder): void {
  const tables = new Map<number, ReadonlyMap<string, readonly number[]>>();
  for (const { expression, binding, path } of builder.outerReads) {
    const table = tables.get(binding) ?? byFirstName(builder, builder.bindings[binding]?.definitions ?? []);
    tables.set(binding, table);
    const own = builder.expressions[expression] as MutableExpression;
    const [first] = path;
    if (first !== undefined) {
      const related = ['', '*', first].flatMap((name) => table.get(name) ?? []);
      storesFor(builder, expression, [...new Set(related)].sort(inOrder), path);
    } else if (own.kind === 'reference') own.definitions = [...(table.get('') ?? [])];
  }
}

/**
 * Definitions by the first name of the path that they store at; those of the whole under the empty one. What is written
 * by a program may store at thousands of names of one object.
 */
function byFirstName(
  builder: Builder,
  definitions: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  return new Map(groupedBy(definitions, (each) => builder.definitions[each]?.into[0] ?? ''));
}

function inOrder(one: number, other: number): number {
  return one - other;
}

function directivesOf(comments: readonly TSESTree.Comment[], text: string): readonly Directive[] {
  return comments.flatMap((comment) => {
    const content = comment.value.replace(/^\*+/, '').trim();
    if (!content.startsWith(directiveMark)) return [];
    const [start, end] = comment.range;
    const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
    return [{ span: { start, end }, text: content, ownLine: text.slice(lineStart, start).trim() === '' }];
  });
}

/** Block comments of the form of JSDoc in which a line begins with the tag. */
function deprecationsOf(comments: readonly TSESTree.Comment[]): readonly Span[] {
  return comments.flatMap(({ type, value, range: [start, end] }) =>
    type === 'Block' && value.startsWith('*') && /^[\s*]*@deprecated\b/m.test(value) ? [{ start, end }] : [],
  );
}
