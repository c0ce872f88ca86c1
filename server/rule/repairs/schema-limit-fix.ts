/** Puts an upper limit on texts and lists of a schema, in the words of the library that the schema is written with. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { saidOfCall, saidOfValue } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { type FixEntries, list, type SchemaFix } from '../../meaning/vocabulary/model.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import type { TextEdit } from '../../text/edit.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { FileEdits } from '../finding.ts';
import type { WeakField, WeakSchema } from '../questions/weak-schema.ts';
import { nameIn } from './imports.ts';
import { layoutOf } from './insertion.ts';
import { packageOf } from './recipes.ts';
import type { Repair } from './repair.ts';
import { fill } from './schema-words.ts';
import { added, editsFor } from './setting-fix.ts';

type Kind = 'text' | 'list';

/** Calls and members in each other that are climbed down to a name. */
const NESTING_LIMIT = 40;

/** Placeholders: a name, a title or an address is shorter, and hardly a form has a longer list. */
const limits: Readonly<Record<Kind, number>> = { text: 255, list: 100 };

/**
 * Repairs of a schema whose texts and lists have no end. Level C: how long something may be is for the author to say.
 * Refused where something else is weak about it as well, since then the finding would stay.
 */
export function schemaLimitRepairs(workspace: Workspace, { fields }: WeakSchema): readonly Repair[] {
  const kinds = fields.map(({ weakness }) => kindOf(weakness));
  const has = (kind: Kind) => kinds.includes(kind);
  const parts = [
    has('text') ? `texts to ${limits.text} characters` : '',
    has('list') ? `lists to ${limits.list} elements` : '',
  ];
  const title = `Limit ${parts.filter(Boolean).join(' and ') || 'what may come'} (choose your own limits)`;
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const other = fields.find(({ weakness }) => kindOf(weakness) === null);
  if (other) return refused(`What \`${other.name}\` may hold is for you to say.`);
  const edits = fields.map((field) => limited(workspace, field));
  if (edits.includes(null)) return refused('How this schema says a limit is not known.');
  return [{ kind: 'edits', title, level: 'C', edits: byFile(edits.flatMap((each) => each ?? [])) }];
}

function kindOf(weakness: WeakField['weakness']): Kind | null {
  return weakness === 'endless-text' ? 'text' : weakness === 'endless-list' ? 'list' : null;
}

/** The same place may be said of several fields, and the same import be needed for them. */
function byFile(all: readonly FileEdits[]): readonly FileEdits[] {
  const files = new Map<string, Map<string, TextEdit>>();
  for (const { uri, edits } of all) {
    const known = files.get(uri) ?? new Map<string, TextEdit>();
    for (const edit of edits) known.set(`${edit.span.start} ${edit.span.end} ${edit.text}`, edit);
    files.set(uri, known);
  }
  return [...files].map(([uri, edits]) => ({ uri, edits: [...edits.values()] }));
}

/** The edits that limit one field; null where it is not known how. */
function limited(workspace: Workspace, { at, weakness }: WeakField): FileEdits | null {
  const kind = kindOf(weakness);
  if (!at || !kind) return null;
  const { code } = factsAt(workspace, at.uri);
  const expression = code.expressions[at.expression];
  const value = String(limits[kind]);
  // JSON schemas are written alike for all libraries.
  if (expression?.kind === 'object')
    return added(workspace, at.uri, expression, `${kind === 'text' ? 'maxLength' : 'maxItems'}: ${value}`);
  for (const fixes of fixesOf(workspace, at)) {
    const edits = decorated(workspace, at, fixes, kind, value) ?? inWords(workspace, at, fixes, kind, value);
    if (edits) return edits;
  }
  return null;
}

/** What the models of the call at a place know of fixes. */
function fixesOf(workspace: Workspace, at: ExpressionPlace): readonly FixEntries[] {
  const said = [...saidOfCall(workspace, at, 'schemas', null), ...saidOfValue(workspace, at, 'schemas')];
  const names = new Set(said.map(({ model }) => model));
  return [...names].flatMap((name) => automatonOf(workspace).models.get(name)?.fixes ?? []);
}

/** Another decorator above the one that says what a member is: `@MaxLength(255)`. */
function decorated(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  { classSchema }: FixEntries,
  kind: Kind,
  value: string,
): FileEdits | null {
  const word = classSchema?.limits?.[kind];
  const { code } = factsAt(workspace, uri);
  const isOfMember = code.classes.some(({ members }) =>
    members.some(({ decorators }) => decorators.includes(expression)),
  );
  if (!classSchema || word === undefined || !isOfMember) return null;
  const exported = word.slice(0, word.indexOf('('));
  const origin = { module: packageOf(classSchema.from), exported, local: exported };
  const name = nameIn(workspace, uri, origin);
  const text = fileAt(workspace, uri)?.text ?? '';
  const at = text.lastIndexOf('@', code.expressions[expression]?.start ?? 0);
  if (!name || at < 0) return null;
  const indent = text.slice(text.lastIndexOf('\n', at) + 1, at);
  const gap = indent.trim() ? ' ' : layoutOf(workspace, uri).lineEnd + indent;
  const decorator = `@${name.text}${fill(word.slice(exported.length), { value })}${gap}`;
  return { uri, edits: [...name.edits, { span: { start: at, end: at }, text: decorator }] };
}

/** What a library writes after the call, or around it. */
function inWords(
  workspace: Workspace,
  at: ExpressionPlace,
  { schema }: FixEntries,
  kind: Kind,
  value: string,
): FileEdits | null {
  for (const fix of list(schema)) {
    const option = fix.limits?.[kind];
    const edits = option
      ? editsFor(workspace, { call: at }, option, value)
      : around(workspace, at, fix, wordFor(fix, kind), value);
    if (edits) return edits;
  }
  return null;
}

function wordFor({ types }: SchemaFix, kind: Kind): string | undefined {
  return (kind === 'list' ? types.most : undefined) ?? types.longest ?? types.max;
}

function around(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  fix: SchemaFix,
  word: string | undefined,
  value: string,
): FileEdits | null {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  if (word === undefined || !call) return null;
  const ofLibrary = new RegExp(`(?<!['"\\w.])${fix.import.name}(?=\\.)`, 'g');
  const name = rootName(code, expression);
  // Where functions of the library have names of their own, further ones would have to be imported.
  if (name === null && word.search(ofLibrary) >= 0) return null;
  const written = fill(word, { value }).replaceAll(ofLibrary, () => name ?? '');
  const [before = '', after = ''] = written.split('{type}');
  const parent = code.expressions[call.parent];
  const outer = parent?.kind === 'call' ? textAt(workspace, uri, code, parent.callee) : null;
  // What stands in such a call already is said there: `v.pipe(v.string(), v.maxLength(255), v.minLength(1))`.
  const isInside = parent?.kind === 'call' && parent.arguments[0] === expression && before === `${outer}(`;
  const edits = isInside
    ? [insertion(call.end, after.replace(/\)$/, ''))]
    : [...(before ? [insertion(call.start, before)] : []), insertion(call.end, after)];
  return { uri, edits };
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

function textAt(workspace: Workspace, uri: string, code: Code, id: ExpressionId): string | null {
  const expression = code.expressions[id];
  return expression ? (fileAt(workspace, uri)?.text ?? '').slice(expression.start, expression.end) : null;
}

/** The name of the library that a call is made on: `z` of `z.string()`; null where a function of its own is called. */
function rootName(code: Code, id: ExpressionId): string | null {
  let at = id;
  let isMember = false;
  for (let steps = 0; at !== NONE && steps < NESTING_LIMIT; steps++) {
    const expression = code.expressions[at];
    if (expression?.kind === 'member') isMember = true;
    if (expression?.kind === 'call') at = expression.callee;
    else if (expression?.kind === 'member') at = expression.object;
    else return expression?.kind === 'reference' && isMember ? expression.name : null;
  }
  return null;
}
