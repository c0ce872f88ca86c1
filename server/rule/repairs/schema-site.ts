/** Where a handler reads a part of the request, and where statements go that hold it against a schema. */
import { type Code, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import { isWithinFunction } from '../../facts/reading.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { saidOfValue } from '../../meaning/values/sayings.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { importStyleOf } from './imports.ts';
import { before, indentAt, startsLine } from './insertion.ts';

export interface Site {
  readonly uri: string;
  readonly code: Code;
  /** Where the statements go that validate, and how they are laid out. */
  readonly lines: (lines: readonly string[]) => readonly TextEdit[] | null;
  /** Start of the line of the statement that holds the handler. */
  readonly above: number;
  readonly aboveIndent: string;
  /**
   * The part of the request where the handler reads it: `req.body`, `await c.req.json()`, or a name that was taken out of
   * the request. `key` is what has to stand before another name for it, where it is the key of a property as well.
   */
  readonly uses: readonly (Span & { readonly key?: string })[];
  /** The same as it is written. */
  readonly input: string;
  /** The request of which it is a member, as it is written; null where it has no name. */
  readonly request: string | null;
  /** It can be read once only. */
  readonly isRead: boolean;
  /** Whether the handler reads a name. */
  readonly isUsed: (name: string) => boolean;
  /** An expression of the handler itself. */
  readonly within: ExpressionId;
  readonly lineEnd: string;
  readonly end: string;
}

export function siteOf(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  part: 'body' | 'query',
): Site | string {
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const fact = code.functions[id];
  if (!fact || text[fact.body.start] !== '{') return 'The handler has no body with braces.';
  const read = usesOf(workspace, uri, code, id, part);
  const named = read.length ? null : namedUses(workspace, uri, code, id, part);
  const uses = named?.uses ?? read;
  const [use] = uses;
  if (!use) return `The handler does not read the ${part} of the request itself.`;
  const isRead = uses.some((each) => each.isRead);
  if (isRead && (uses.length > 1 || code.expressions[use.expression]?.function !== id))
    return `The ${part} is read in several places, or in a function within the handler.`;
  // A comment behind the brace speaks of the handler and stays there.
  const comment = /^[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)(?=[^\S\r\n]*\r?\n)/;
  const inside = fact.body.start + 1 + (comment.exec(text.slice(fact.body.start + 1))?.[0].length ?? 0);
  const first = /\S/.exec(text.slice(inside));
  const firstAt = inside + (first?.index ?? 0);
  const indent = indentAt(text, firstAt);
  if (!startsLine(text, firstAt)) return 'The body of the handler stands on one line.';
  const above = statementStart(code, id, text);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const atStart = (lines: readonly string[]) => [
    {
      span: { start: inside, end: inside },
      text: lines.map((line) => lineEnd + indent + line).join(''),
    },
  ];
  return {
    uri,
    code,
    lines: isRead || named ? (lines) => before(workspace, uri, use.expression, lines) : atStart,
    above,
    aboveIndent: /^[^\S\r\n]*/.exec(text.slice(above))?.[0] ?? '',
    uses,
    input: text.slice(use.start, use.end),
    request: named ? named.request : requestOf(code, use.expression, text),
    isRead,
    isUsed: (name) =>
      code.expressions.some(
        (each) =>
          each.kind === 'reference' && each.name === name && isWithinFunction(code, each.function, id),
      ),
    within: code.expressions.findIndex((each) => each.function === id),
    lineEnd,
    end: importStyleOf(workspace, uri).semicolon ? ';' : '',
  };
}

function requestOf(code: Code, id: ExpressionId, text: string): string | null {
  const use = code.expressions[id];
  const object = use?.kind === 'member' ? code.expressions[use.object] : undefined;
  return object?.kind === 'reference' ? text.slice(object.start, object.end) : null;
}

interface Use extends Span {
  readonly expression: ExpressionId;
  readonly key?: string;
  /** A call that reads the part, and is waited for. */
  readonly isRead: boolean;
}

/** Every place in the handler where the part of the request is read. */
function usesOf(workspace: Workspace, uri: string, code: Code, id: FunctionId, part: string): readonly Use[] {
  return code.expressions.flatMap((expression, i): readonly Use[] => {
    if (expression.kind !== 'member' && expression.kind !== 'call') return [];
    if (!isWithinFunction(code, expression.function, id)) return [];
    const isPart = saidOfValue(workspace, { uri, expression: i }, 'sources').some(
      (each) => each.entry === part,
    );
    if (!isPart) return [];
    const waited = code.expressions[expression.parent];
    if (expression.kind === 'member') {
      // `request.json` of `request.json()` is a function.
      const isCallee = waited?.kind === 'call' && code.expressions[waited.callee] === expression;
      return isCallee ? [] : [{ start: expression.start, end: expression.end, expression: i, isRead: false }];
    }
    return waited?.kind === 'await'
      ? [{ start: waited.start, end: waited.end, expression: expression.parent, isRead: true }]
      : [];
  });
}

/**
 * Where a handler reads the name that it takes out of the request: `const { body } = request`. Null unless all of them
 * stand behind the first, which runs whenever the name is taken out, and the name is the only one.
 */
function namedUses(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: FunctionId,
  part: string,
): { readonly uses: readonly Use[]; readonly request: string | null } | null {
  const text = fileAt(workspace, uri)?.text ?? '';
  const found = code.bindings.flatMap(({ definitions, references, function: own }) => {
    const [only = NONE, ...others] = definitions;
    const from = code.definitions[only]?.from;
    if (own !== id || others.length || from?.kind !== 'value' || from.path.length !== 1) return [];
    const isPart = (expression: ExpressionId) =>
      saidOfValue(workspace, { uri, expression }, 'sources').some(({ entry }) => entry === part);
    const uses = [...references].sort(
      (a, b) => (code.expressions[a]?.start ?? 0) - (code.expressions[b]?.start ?? 0),
    );
    return uses[0] !== undefined && isPart(uses[0]) ? [{ taken: from.value, uses }] : [];
  });
  const [only, ...others] = found;
  const taken = code.expressions[only?.taken ?? NONE];
  const first = code.expressions[only?.uses[0] ?? NONE];
  if (!only || !taken || others.length || first?.function !== id || first.condition !== taken.condition)
    return null;
  const uses = only.uses.flatMap((expression): readonly Use[] => {
    const use = code.expressions[expression];
    if (use?.kind !== 'reference') return [];
    const parent = code.expressions[use.parent];
    const isKey =
      parent?.kind === 'object' &&
      parent.properties.some(({ span }) => span.start === use.start && span.end === use.end);
    const { start, end } = use;
    return [{ start, end, expression, isRead: false, ...(isKey && { key: `${use.name}: ` }) }];
  });
  return { uses, request: taken.kind === 'reference' ? text.slice(taken.start, taken.end) : null };
}

/** Start of the line of the top-level statement that a function stands in. */
function statementStart(code: Code, id: FunctionId, text: string): number {
  let at: ExpressionId = NONE;
  for (let inner = id; inner > 0; inner = code.functions[inner]?.parent ?? 0) {
    const fact = code.functions[inner];
    const own =
      fact?.class !== NONE && fact
        ? (code.classes[fact.class]?.expression ?? NONE)
        : (fact?.expression ?? NONE);
    if (own !== NONE) at = own;
  }
  for (let up = code.expressions[at]?.parent ?? NONE; up !== NONE; up = code.expressions[at]?.parent ?? NONE)
    at = up;
  return text.lastIndexOf('\n', (code.expressions[at]?.start ?? 0) - 1) + 1;
}

export function schemaName(endpoint: Endpoint, part: string): string {
  const words = endpoint.path.split('/').filter((word) => /^[a-z][\w-]*$/i.test(word));
  const last = (words.at(-1) ?? 'request').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const method = endpoint.method === '*' ? 'any' : endpoint.method.toLowerCase();
  return `${method}${last.charAt(0).toUpperCase()}${last.slice(1)}${part === 'body' ? 'Body' : 'Query'}`;
}
