/** Checks that a path stays below its folder before it is used, and turns the request away if it does not. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { fixedText } from '../../facts/reading.ts';
import type { Flow } from '../../flow/flows.ts';
import { searchBack } from '../../flow/search.ts';
import { saidOfValue } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import type { Cleaner } from '../../meaning/vocabulary/model.ts';
import type { TextEdit } from '../../text/edit.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { onlyValue } from './carriers.ts';
import { type Exit, exitAt } from './exits.ts';
import { quoteOf } from './imports.ts';
import { before, behind, freeName, layoutOf } from './insertion.ts';
import { addends } from './joined-text.ts';
import { isBalanced, withParentheses } from './operands.ts';
import { recipesFor, written } from './recipes.ts';
import type { Repair } from './repair.ts';
import { unique } from './value-fix.ts';

const title = 'Turn paths away that lead out of the folder (answers 400)';

/** Repairs of a flow into a path that is put together of a folder and data. */
export function folderRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  if (flow.path.length) return refused('The path stands in an option of the call.');
  const whole = code.expressions[flow.argument.expression] as Expression;
  const made = whole.kind === 'reference' ? reachingValue(code, flow.argument.expression) : NONE;
  const joined = made === NONE ? flow.argument.expression : made;
  const folder = folderOf(workspace, uri, code, text, joined);
  if (folder === null) return refused('The folder does not stand before the data.');
  const source = code.expressions[flow.argument.expression] as Expression;
  const atOrigin = checkedAtOrigin(workspace, flow, made, folder);
  if (atOrigin) return [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits: atOrigin }] }];
  const name = freeName(
    code,
    made === NONE ? 'filePath' : `${nameOf(code, flow.argument.expression)}InFolder`,
  );
  const holes = { name, folder, value: text.slice(source.start, source.end) };
  const [resolved, test] = recipesOfFolder(workspace, uri, holes);
  if (!resolved || !test) return refused('The module that resolves paths cannot be imported into this file.');
  const exit = exitAt(workspace, flow.argument, test.text, 'The path is not valid');
  if (typeof exit === 'string') return refused(exit);
  const { end } = layoutOf(workspace, uri);
  const isAbsolute = isResolved(workspace, flow.argument);
  const declared = `const ${name} = ${isAbsolute ? holes.value : resolved.text}${end}`;
  const lines = before(workspace, uri, flow.argument.expression, [declared, ...exit.lines]);
  if (!lines) return refused('There is no statement before which the check could stand.');
  const use = { span: { start: source.start, end: source.end }, text: name };
  return [
    {
      kind: 'edits',
      title,
      level: 'B',
      edits: [{ uri, edits: unique([...resolved.edits, ...test.edits, ...exit.edits, ...lines, use]) }],
    },
  ];
}

/**
 * The edits that check a path right behind the line that gives it its name, in the function that uses it, so that all that
 * is done with it is repaired at once; null where there is no such line, or no request can be turned away there.
 */
function checkedAtOrigin(
  workspace: Workspace,
  { argument }: Flow,
  made: ExpressionId,
  folder: string,
): readonly TextEdit[] | null {
  const { uri } = argument;
  const { code } = factsAt(workspace, uri);
  const named = code.expressions[argument.expression];
  const value = code.expressions[made];
  if (named?.kind !== 'reference' || !value || value.function !== named.function) return null;
  const text = fileAt(workspace, uri)?.text ?? '';
  const isAbsolute = isResolved(workspace, { uri, expression: made });
  const holes = { name: named.name, folder, value: text.slice(value.start, value.end) };
  const [resolved, test] = recipesOfFolder(workspace, uri, holes);
  const exit = test ? exitAt(workspace, { uri, expression: made }, test.text, 'The path is not valid') : '';
  if (!resolved || typeof exit === 'string') return null;
  const edits = checkedWhereMade(workspace, uri, made, isAbsolute ? null : resolved.text, exit);
  return (
    edits && unique([...(isAbsolute ? [] : resolved.edits), ...(test?.edits ?? []), ...exit.edits, ...edits])
  );
}

/**
 * Repairs of the path of an entry of an archive. A path that has a name is resolved and checked where it gets it, so that
 * all that is done with it is repaired at once; an archive with an entry that leads out is refused, or the entry left out.
 */
export function entryRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title: entryTitle, reason }];
  const path = withoutLastPart(workspace, flow.argument);
  const made = onlyValue(code, path);
  const named = code.expressions[path];
  const value = code.expressions[made];
  const isNamed = named?.kind === 'reference' && value !== undefined;
  const folder = folderOf(workspace, uri, code, text, isNamed ? made : path);
  if (folder === null) return refused('The folder does not stand before the name of the entry.');
  const place = { uri, expression: path };
  const written = named ? text.slice(named.start, named.end) : '';
  const name = isNamed ? written : freeName(code, 'target');
  const source = isNamed ? text.slice(value.start, value.end) : written;
  const [resolved, test] = recipesOfFolder(workspace, uri, { name, folder, value: source });
  if (!resolved || !test) return refused('The module that resolves paths cannot be imported into this file.');
  const exit = entryExit(workspace, place, test.text);
  if (typeof exit === 'string') return refused(exit);
  const isAbsolute = isResolved(workspace, { uri, expression: isNamed ? made : path });
  const edits = isNamed
    ? checkedWhereMade(workspace, uri, made, isAbsolute ? null : resolved.text, exit)
    : checkedBefore(workspace, place, name, isAbsolute ? source : resolved.text, exit);
  if (!edits) return refused('There is no statement beside which the check could stand.');
  return [
    {
      kind: 'edits',
      title: entryTitle,
      level: 'B',
      edits: [{ uri, edits: unique([...resolved.edits, ...test.edits, ...exit.edits, ...edits]) }],
    },
  ];
}

const entryTitle = 'Refuse entries that lead out of the folder';

/** The path in `dirname(path)`, whose folders are made before the file is, and in a cast. */
function withoutLastPart(workspace: Workspace, { uri, expression }: ExpressionPlace): ExpressionId {
  const { code } = factsAt(workspace, uri);
  const each = code.expressions[expression];
  if (each?.kind === 'cast') return withoutLastPart(workspace, { uri, expression: each.operand });
  const [only = NONE, ...others] = each?.kind === 'call' ? each.arguments : [];
  const isName = /^(?:reference|cast)$/.test(code.expressions[only]?.kind ?? '');
  const isJoined = saidOfValue(workspace, { uri, expression }, 'cleaners').length > 0;
  return isName && !others.length && !isJoined
    ? withoutLastPart(workspace, { uri, expression: only })
    : expression;
}

/** How an entry whose path leads out is answered, thrown or passed over; a text that says why it cannot be. */
function entryExit(workspace: Workspace, place: ExpressionPlace, test: string): Exit | string {
  const exit = exitAt(workspace, place, test, 'The archive is not valid');
  if (typeof exit !== 'string') return exit;
  const { code } = factsAt(workspace, place.uri);
  const id = code.expressions[place.expression]?.function ?? NONE;
  const fact = code.functions[id];
  const { step, end } = layoutOf(workspace, place.uri);
  const lines = (line: string): Exit => ({
    lines: [`if (${test}) {`, `${step}${line}${end}`, '}'],
    edits: [],
  });
  const quote = quoteOf(fileAt(workspace, place.uri)?.text ?? '');
  if (fact?.kind === 'method' || (fact?.kind === 'function' && fact.parent === 0))
    return lines(`throw new Error(${quote}An entry of the archive leads out of its folder${quote})`);
  const around = code.expressions[code.expressions[fact?.expression ?? NONE]?.parent ?? NONE];
  const callee = around?.kind === 'call' ? code.expressions[around.callee] : undefined;
  if (callee?.kind === 'member' && callee.property === 'forEach') return lines('return');
  return 'The entry comes to a callback: there it must be read to its end, so that the next one comes.';
}

/** The path is resolved in its declaration, and checked behind it. */
function checkedWhereMade(
  workspace: Workspace,
  uri: string,
  made: ExpressionId,
  resolved: string | null,
  exit: Exit,
): readonly TextEdit[] | null {
  const { code } = factsAt(workspace, uri);
  const value = code.expressions[made];
  const lines = value && behind(workspace, uri, made, exit.lines);
  if (!value || !lines) return null;
  const span = { start: value.start, end: value.end };
  return [...(resolved === null ? [] : [{ span, text: resolved }]), ...lines];
}

/** The path gets a name before it is used, and is checked there. */
function checkedBefore(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  name: string,
  value: string,
  exit: Exit,
): readonly TextEdit[] | null {
  const source = factsAt(workspace, uri).code.expressions[expression] as Expression;
  const { end } = layoutOf(workspace, uri);
  const lines = before(workspace, uri, expression, [`const ${name} = ${value}${end}`, ...exit.lines]);
  return lines && [...lines, { span: { start: source.start, end: source.end }, text: name }];
}

/** Code that resolves a path, and the test whether it lies outside of a folder. */
function recipesOfFolder(
  workspace: Workspace,
  uri: string,
  holes: Readonly<Record<'name' | 'folder' | 'value', string>>,
) {
  return (['resolved-path', 'outside-folder'] as const).map((does) => {
    const [recipe] = recipesFor(workspace, uri, does);
    const made = recipe ? written(workspace, uri, recipe, holes) : null;
    return made && { ...made, text: withoutRepeatedCall(made.text, holes.folder) };
  });
}

/** `resolve(resolve(root))` without the outer call: a folder that was resolved by the same function stays as it is. */
function withoutRepeatedCall(code: string, folder: string): string {
  const callee = folder.slice(0, folder.indexOf('(') + 1);
  const twice = `${callee}${folder})`;
  return /^[\w.]+\($/.test(callee) ? code.replace(twice, () => folder) : code;
}

function isResolved(workspace: Workspace, place: ExpressionPlace): boolean {
  return saidOfValue<readonly Cleaner[]>(workspace, place, 'cleaners').some(({ entry }) =>
    entry.includes('absolute-path'),
  );
}

/** Code for the folder that stands before the data in a path, all of it: a path below only a part of it is outside. null if there is none. */
function folderOf(
  workspace: Workspace,
  uri: string,
  code: Code,
  text: string,
  id: ExpressionId,
): string | null {
  const parts: Parts = {
    isOwn: (each) => isFolder(workspace, uri, code, each),
    isJoined: (each) =>
      saidOfValue<readonly Cleaner[]>(workspace, { uri, expression: each }, 'cleaners').some(({ entry }) =>
        entry.includes('normal-path'),
      ),
  };
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'call':
      if (!parts.isJoined(id)) return null;
      // `normalize(path)` has the path as a whole.
      return expression.arguments.length === 1
        ? folderOf(workspace, uri, code, text, madeOf(code, expression.arguments[0] ?? NONE))
        : joinedFolder(code, text, expression, parts);
    case 'template':
      return templateFolder(code, text, expression, parts);
    case 'binary':
      return addedFolder(code, text, id, parts);
    case 'cast':
      return folderOf(workspace, uri, code, text, expression.operand);
    default:
      return null;
  }
}

/** The value that a name has where it is read: its only one, or the only one of several that reaches the place in its function. */
function reachingValue(code: Code, id: ExpressionId): ExpressionId {
  const only = onlyValue(code, id);
  const name = code.expressions[id];
  if (only !== NONE || name?.kind !== 'reference' || name.definitions.length !== 1) return only;
  const definition = code.definitions[name.definitions[0] ?? NONE];
  if (definition?.from.kind !== 'value' || definition.from.path.length || definition.into.length) return NONE;
  return code.expressions[definition.from.value]?.function === name.function ? definition.from.value : NONE;
}

function madeOf(code: Code, id: ExpressionId): ExpressionId {
  const made = code.expressions[id]?.kind === 'reference' ? onlyValue(code, id) : NONE;
  return made === NONE ? id : made;
}

/** What is asked of the parts of a path. */
interface Parts {
  /** Whether a part is the code's own, and no data. */
  readonly isOwn: (id: ExpressionId) => boolean;
  /** Whether a call joins parts to a path. */
  readonly isJoined: (id: ExpressionId) => boolean;
}

/** How many things at the head of a list are the code's own; 0 as well where there is nothing else. */
function ownHead(ids: readonly ExpressionId[], { isOwn }: Parts): number {
  return Math.max(
    0,
    ids.findIndex((id) => !isOwn(id)),
  );
}

/** `join(root, 'files', name)`: the first two arguments, joined in the same way. */
function joinedFolder(
  code: Code,
  text: string,
  call: Extract<Expression, { kind: 'call' }>,
  asked: Parts,
): string | null {
  const count = ownHead(call.arguments, asked);
  const first = code.expressions[call.arguments[0] ?? NONE];
  const last = code.expressions[call.arguments[count - 1] ?? NONE];
  const callee = code.expressions[call.callee];
  if (!first || !last || !callee) return null;
  // All paths lie below `/`.
  if (count === 1 && first.kind === 'literal' && String(first.value).length < 2) return null;
  const data = call.arguments[count] ?? NONE;
  if (hidesFolder(code, data, asked)) return null;
  const below =
    code.expressions[data]?.kind === 'template'
      ? templateFolder(code, text, code.expressions[data], asked)
      : addedFolder(code, text, data, asked);
  const [from, to] = [call.arguments[0] ?? NONE, call.arguments[count - 1] ?? NONE];
  const own = text.slice(withParentheses(code, text, from).start, withParentheses(code, text, to).end);
  const parts = `${own}${below === null ? '' : `, ${below}`}`;
  return count === 1 && below === null ? parts : `${text.slice(callee.start, callee.end)}(${parts})`;
}

/** Whether the data is a name for a path that is put together elsewhere, of which the folder is then a part. */
function hidesFolder(code: Code, id: ExpressionId, { isJoined }: Parts): boolean {
  const expression = code.expressions[id];
  const value = expression?.kind === 'reference' ? onlyValue(code, id) : NONE;
  const made = code.expressions[value];
  switch (made?.kind) {
    case 'template':
      return made.texts.slice(0, -1).some(({ cooked }) => cooked?.includes('/'));
    case 'binary':
      return addends(code, value).some((each) => fixedText(code, each)?.includes('/'));
    case 'call':
      return isJoined(value) && made.arguments.length > 1;
    default:
      return false;
  }
}

/** `${root}/files/${name}`: what stands before the last slash before the data. */
function templateFolder(
  code: Code,
  text: string,
  template: Extract<Expression, { kind: 'template' }>,
  asked: Parts,
): string | null {
  const count = ownHead(template.values, asked);
  const data = code.expressions[template.values[count] ?? NONE];
  if (!data || template.tag !== NONE || hidesFolder(code, template.values[count] ?? NONE, asked)) return null;
  const before = code.expressions[template.values[count - 1] ?? NONE];
  const { start: from, end: hole } = template.texts[count] ?? template;
  const slash = text.lastIndexOf('/', hole - 1);
  if (slash < from) return null;
  const lead = text.slice(template.start + 1, slash);
  if (!lead) return null;
  if (count === 1 && before && slash === from && text.startsWith('${', template.start + 1))
    return text.slice(before.start, before.end);
  const quote = quoteOf(text);
  return count || /[\\'"]/.test(lead) ? `\`${lead}\`` : `${quote}${lead}${quote}`;
}

/** `root + '/files/' + name`: what stands before the last slash before the data. */
function addedFolder(code: Code, text: string, id: ExpressionId, asked: Parts): string | null {
  const operands = addends(code, id);
  const separated = separatedFolder(code, operands[0] ?? NONE, asked);
  if (separated !== NONE && operands.length > 1) {
    const folder = withParentheses(code, text, separated);
    return text.slice(folder.start, folder.end);
  }
  const count = ownHead(operands, asked);
  const first = code.expressions[operands[0] ?? NONE];
  const last = code.expressions[operands[count - 1] ?? NONE];
  const written = fixedText(code, operands[count - 1] ?? NONE);
  if (!first || !last || written === null) return null;
  if (hidesFolder(code, operands[count] ?? NONE, asked)) return null;
  const inner = text.slice(last.start + 1, last.end - 1);
  const slash = inner.lastIndexOf('/');
  if (slash < 0 || inner !== written) return null;
  const quote = text.slice(last.start, last.start + 1);
  const { start } = count === 1 ? first : withParentheses(code, text, operands[0] ?? NONE);
  if (slash > 0) {
    const lead = text.slice(start, last.start + 1 + slash);
    return isBalanced(withoutTexts(lead)) ? `${lead}${quote}` : null;
  }
  const before = operands[count - 2];
  return before === undefined ? null : text.slice(start, withParentheses(code, text, before).end);
}

/** The folder of `folder + path.sep`; NONE where another sum stands there. */
function separatedFolder(code: Code, id: ExpressionId, asked: Parts): ExpressionId {
  const sum = code.expressions[id];
  if (sum?.kind !== 'binary' || sum.operator !== '+') return NONE;
  const right = code.expressions[sum.right];
  const name =
    right?.kind === 'member' ? right.property : right?.kind === 'reference' ? right.name : undefined;
  return name === 'sep' && asked.isOwn(sum.right) && asked.isOwn(sum.left) ? sum.left : NONE;
}

/** Whether an expression is a folder of the code's own: a name that is the same for every request, or a text. */
function isFolder(workspace: Workspace, uri: string, code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'cast') return isFolder(workspace, uri, code, expression.operand);
  if (expression?.kind === 'literal' || expression?.kind === 'template') return fixedText(code, id) !== null;
  const { arrivals } = searchBack(workspace, { uri, expression: id }, []);
  const isPlain =
    expression?.kind === 'reference' || expression?.kind === 'member' || expression?.kind === 'call';
  return (
    isPlain &&
    !arrivals.some(
      ({ from }) =>
        from.kind === 'source' ||
        from.kind === 'query' ||
        (from.kind === 'origin' && from.origin === 'archive-entry-name'),
    )
  );
}

function nameOf(code: Code, id: ExpressionId): string {
  const expression = code.expressions[id];
  return expression?.kind === 'reference' ? expression.name : 'path';
}

/** Code without what stands in quotes, which may hold anything; the last text need not end. */
function withoutTexts(code: string): string {
  return code.replace(/'[^']*(?:'|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)/g, '');
}
