/** Answers with a text of the code's own instead of the details of an error, and has the error logged. */
import {
  type Code,
  type Definition,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from '../../facts/facts.ts';
import { fixedText, isWithinFunction, rootBinding, withoutCastsAt } from '../../facts/reading.ts';
import { isStatusOfError } from '../../flow/caught.ts';
import { type Flow, nameOfCallee } from '../../flow/flows.ts';
import { searchBack } from '../../flow/search.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { saidOfArguments } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { statementAround } from '../../workspace/statements.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { errorDetail } from '../error-details.ts';
import type { FixLevel } from '../finding.ts';
import { statusGivenTo, statusOf } from '../written.ts';
import { onlyValue } from './carriers.ts';
import { quoteOf } from './imports.ts';
import { before, layoutOf } from './insertion.ts';
import { addends } from './joined-text.ts';
import type { Repair } from './repair.ts';

const title = 'Answer with a text of your own';

/** Repairs of a reply with details of an error. Level A where only the stack goes; clients may read the message. */
export function errorRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const own = functionAround(code, flow.argument.expression);
  if (
    flow.arrival.place.uri !== uri ||
    !isWithinFunction(code, own, functionAround(code, flow.arrival.place.expression))
  )
    return refused('The error comes from another function: decide there what leaves with the answer.');
  const parts = partsWithError(workspace, uri, code, flow.argument.expression);
  if (!parts?.length) return refused('The answer is put together elsewhere.');
  const quote = quoteOf(text);
  const status =
    statusOf(workspace, flow.call) ??
    statusBeside(code, code.expressions[flow.argument.expression]?.parent ?? NONE);
  const says = status === null || status >= 500 ? 'Internal Server Error' : 'The request failed';
  const edits = parts.map((part) => {
    const words = ownWords(code, text, part.expression, quote) ?? `${quote}${says}${quote}`;
    const expected = expectedWhere(workspace, flow, part.expression);
    return partEdit(
      code,
      text,
      part,
      expected === null ? words : onlyWhere(code, text, expected, part, words),
    );
  });
  const left = parts.flatMap(({ expression }) =>
    expectedWhere(workspace, flow, expression) === null
      ? (declarationOnlyFor(workspace, uri, expression) ?? [])
      : [],
  );
  const logged = logEdits(workspace, flow, own);
  const isStack = parts.every(({ names }) => names.every((name) => name === 'stack'));
  const level: FixLevel = isStack ? 'A' : 'B';
  return [{ kind: 'edits', title, level, edits: [{ uri, edits: [...left, ...logged, ...edits] }] }];
}

/**
 * The test of a status that the error brings along, which tells whether its text was written for clients:
 * `status < 500` for `res.status(status)`. Null where the status is written there, does not come from the error, or is
 * not known yet at `part`, where the test is to stand.
 */
function expectedWhere(workspace: Workspace, flow: Flow, part: ExpressionId): string | null {
  const { uri } = flow.call;
  const { code } = factsAt(workspace, uri);
  const status = statusGivenTo(workspace, flow.call);
  if (!isStatusOfError(code, status)) return null;
  const given = knownAt(code, status, part);
  if (given === NONE) return null;
  const text = fileAt(workspace, uri)?.text ?? '';
  const { start, end, kind } = code.expressions[given] ?? { start: 0, end: 0, kind: 'unknown' };
  const written = text.slice(start, end);
  if (written.length > STATUS_LENGTH || /[\r\n]/.test(written)) return null;
  return `${kind === 'reference' || kind === 'member' ? written : `(${written})`} < 500`;
}

/** What gives a value at an earlier place: the value that its name gets later on, or itself. NONE if that is not known there. */
function knownAt(code: Code, value: ExpressionId, place: ExpressionId): ExpressionId {
  if (isKnownAt(code, value, place)) return value;
  const made = onlyValue(code, value);
  return made !== NONE && isKnownAt(code, made, place) ? made : NONE;
}

/** Whether all names of an expression were given their values before another expression. */
function isKnownAt(code: Code, value: ExpressionId, place: ExpressionId): boolean {
  const whole = code.expressions[value];
  const until = code.expressions[place]?.start ?? 0;
  return code.expressions.every(
    (each) =>
      each.kind !== 'reference' ||
      each.start < (whole?.start ?? 0) ||
      each.end > (whole?.end ?? 0) ||
      each.definitions.every((id) => (code.definitions[id]?.span.start ?? 0) < until),
  );
}

/** Signs of a status beyond which writing it a second time is no help to a reader. */
const STATUS_LENGTH = 60;

/** The value that an expected error keeps, and what others get; a stack, or the whole of an error, is for nobody. */
function onlyWhere(
  code: Code,
  text: string,
  test: string,
  { expression, names }: Part,
  words: string,
): string {
  if (names.some((name) => name !== 'message')) return words;
  const { start, end } = code.expressions[expression] ?? { start: 0, end: 0 };
  const kept = text.slice(start, end);
  return /[\r\n]/.test(kept) ? words : `${test} ? ${kept} : ${words}`;
}

interface Part {
  readonly expression: ExpressionId;
  /** The property of the reply that holds it. */
  readonly property: { readonly key: string | null; readonly span: Span; readonly shorthand: boolean } | null;
  /** Properties of the error that are read for it; empty texts where it is the whole error. */
  readonly names: readonly string[];
  /** Whether it is what is sent, and not a part of it, so that it has to be an object again if it was one. */
  readonly isReply: boolean;
}

/**
 * The values of a reply that hold something of an error: properties of its object, or the whole of it; null if they may
 * hold something else as well that an honest request is answered with.
 */
function partsWithError(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: ExpressionId,
): readonly Part[] | null {
  const argument = code.expressions[writtenObject(code, id)];
  if (argument?.kind !== 'object') return partsOfValue(workspace, uri, code, id, null, NAME_LIMIT);
  const found = argument.properties.map((property) => {
    const isObject = code.expressions[withoutCastsAt(code, property.value)]?.kind === 'object';
    if (property.kind !== 'property') return [];
    return isObject
      ? partsWithError(workspace, uri, code, property.value)
      : partsOfValue(workspace, uri, code, property.value, property, NAME_LIMIT);
  });
  return found.includes(null) ? null : found.flatMap((each) => each ?? []);
}

/** Names that are given one another's values, followed. */
const NAME_LIMIT = 4;

function partsOfValue(
  workspace: Workspace,
  uri: string,
  code: Code,
  expression: ExpressionId,
  property: Part['property'],
  depth: number,
): readonly Part[] | null {
  const serialised = serialisedBy(code, expression);
  if (serialised !== NONE && !isTextOfError(code, serialised, property))
    return partsWithError(workspace, uri, code, serialised);
  const arrivals = searchBack(workspace, { uri, expression }, []).arrivals.filter(
    ({ from, path }) =>
      from.kind === 'origin' && from.origin === 'caught-error' && errorDetail(path) !== null,
  );
  // What holds the error deeper within is more than the error.
  if (!arrivals.length || arrivals.some(({ form }) => form.part.length)) return [];
  const given = definitionsReaching(code, expression);
  if (given.length < 2) {
    const names = arrivals.map(({ path }) => path.find((each) => each !== '*') ?? '');
    return [{ expression, property, names, isReply: !property && depth === NAME_LIMIT }];
  }
  // What else the name may hold stays: only where it is given something of the error, it is given a text.
  const parts = given.map(({ from, into, default: otherwise }) =>
    from.kind === 'value' && !from.path.length && !into.length && otherwise === NONE && depth > 0
      ? partsOfValue(workspace, uri, code, from.value, null, depth - 1)
      : null,
  );
  return parts.includes(null) ? null : parts.flatMap((each) => each ?? []);
}

/**
 * Whether an error that is made a text stands for one field of several: `{ error: JSON.stringify(error) }`. A text of the
 * code's own takes its place as it is. A `body` is all that is sent.
 */
function isTextOfError(code: Code, serialised: ExpressionId, property: Part['property']): boolean {
  return (
    property !== null &&
    property.key !== 'body' &&
    code.expressions[writtenObject(code, serialised)]?.kind === 'reference'
  );
}

/** What `JSON.stringify` is given; NONE for other expressions. */
function serialisedBy(code: Code, id: ExpressionId): ExpressionId {
  const call = code.expressions[id];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  const object = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
  const isSerialiser =
    callee?.kind === 'member' && callee.property === 'stringify' && object?.kind === 'reference';
  return isSerialiser && object.name === 'JSON' && call?.kind === 'call' ? (call.arguments[0] ?? NONE) : NONE;
}

/** The definitions of a name that reach a place where it is read; empty for other expressions. */
function definitionsReaching(code: Code, id: ExpressionId): readonly Definition[] {
  const reference = code.expressions[id];
  if (reference?.kind !== 'reference') return [];
  const ids = reference.definitions.length
    ? reference.definitions
    : (code.bindings[reference.binding]?.definitions ?? []);
  return ids.flatMap((each) => code.definitions[each] ?? []).filter(({ from }) => from.kind !== 'nothing');
}

/** The status that stands beside the body in an answer that is returned: `{ statusCode: 400, body }`. */
function statusBeside(code: Code, id: ExpressionId): number | null {
  const around = code.expressions[id];
  // `Response.json(body, { status: 400 })`: the options stand in another argument.
  const objects = around?.kind === 'call' ? around.arguments.slice(1) : [id];
  const property = objects
    .map((each) => code.expressions[each])
    .flatMap((each) => (each?.kind === 'object' ? each.properties : []))
    .find(({ key }) => key === 'statusCode' || key === 'status');
  const value = property ? code.expressions[property.value] : undefined;
  return value?.kind === 'literal' && typeof value.value === 'number' ? value.value : null;
}

/** The object that an expression stands for, through names and casts; the expression itself if it is none. */
function writtenObject(code: Code, id: ExpressionId): ExpressionId {
  let at = id;
  for (let steps = 0; steps < 8 && at !== NONE; steps++) {
    if (code.expressions[at]?.kind === 'object') return at;
    at = onlyValue(code, at);
  }
  return id;
}

/**
 * What the code itself says beside the error: the text that stands in for a missing message (`error.message || 'Try again'`),
 * that of the other case, or the one before the message (`Cannot save: ${error.message}`). Null where it says nothing.
 */
function ownWords(code: Code, text: string, id: ExpressionId, quote: string): string | null {
  const made = onlyValue(code, id);
  if (made !== NONE) return ownWords(code, text, made, quote);
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'logical':
      return textWritten(code, text, expression.right);
    case 'conditional':
      return textWritten(code, text, expression.then) ?? textWritten(code, text, expression.otherwise);
    case 'template':
      return expression.tag === NONE ? lead(expression.texts[0]?.cooked ?? '', quote) : null;
    case 'binary':
      return lead(fixedText(code, addends(code, id)[0] ?? NONE) ?? '', quote);
    default:
      return null;
  }
}

/** A text that says something, as it is written. */
function textWritten(code: Code, text: string, id: ExpressionId): string | null {
  const expression = code.expressions[id];
  return expression && isSentence(fixedText(code, id) ?? '')
    ? text.slice(expression.start, expression.end)
    : null;
}

/** What stands before the message, without the colon between them. */
function lead(written: string, quote: string): string | null {
  const words = written.replace(/[\s:;,([{<–-]+$/, '').trim();
  return /\s/.test(words) && isSentence(words) && !/['"`\\\r\n]/.test(words)
    ? `${quote}${words}${quote}`
    : null;
}

/** `Error` alone says nothing. */
function isSentence(words: string): boolean {
  return /\p{L}{2}/u.test(words) && !/^(?:internal )?(?:server )?(?:error|err|message)$/i.test(words.trim());
}

/** The stack is taken out; what else there is becomes a text. */
function partEdit(code: Code, text: string, part: Part, says: string) {
  const { start, end } = code.expressions[part.expression] ?? { start: 0, end: 0 };
  const { property, names } = part;
  const object = code.expressions[code.expressions[part.expression]?.parent ?? NONE];
  const hasOthers = object?.kind === 'object' && object.properties.length > 1;
  if (property && hasOthers && names.every((name) => name === 'stack')) {
    const lead = /,\s*$/.exec(text.slice(0, property.span.start))?.[0].length ?? 0;
    const trail = lead ? 0 : (/^\s*,\s*/.exec(text.slice(property.span.end))?.[0].length ?? 0);
    return { span: { start: property.span.start - lead, end: property.span.end + trail }, text: '' };
  }
  if (property?.shorthand) return { span: { start, end }, text: `${property.key}: ${says}` };
  return { span: { start, end }, text: isWholeError(code, part) ? `{ error: ${says} }` : says };
}

/** Whether an object is sent, not a text made of it. */
function isWholeError(code: Code, { expression, names, isReply }: Part): boolean {
  return isReply && names.includes('') && code.expressions[expression]?.kind === 'reference';
}

/** Takes out the line that keeps a value for this one use: `const message = error instanceof Error ? error.message : '';`. */
function declarationOnlyFor(workspace: Workspace, uri: string, id: ExpressionId): TextEdit | null {
  const { code } = factsAt(workspace, uri);
  const reference = code.expressions[id];
  const binding = reference?.kind === 'reference' ? code.bindings[reference.binding] : undefined;
  if (binding?.references.length !== 1 || binding.definitions.length !== 1) return null;
  const definition = code.definitions[binding.definitions[0] ?? NONE];
  if (definition?.from.kind !== 'value' || doesSomething(code, definition.from.value)) return null;
  const value = code.expressions[definition.from.value];
  const statement = statementAround(workspace, uri, definition.span);
  const text = fileAt(workspace, uri)?.text ?? '';
  if (!value || !statement?.isInList) return null;
  const isAlone =
    /^(?:const|let|var)\s+$/.test(text.slice(statement.start, binding.span.start)) &&
    /^[\s;]*$/.test(text.slice(value.end, statement.end));
  const line = wholeLines(text, statement);
  return isAlone && line ? { span: line, text: '' } : null;
}

/** Whether an expression may do more than give a value. */
function doesSomething(code: Code, id: ExpressionId): boolean {
  const whole = code.expressions[id];
  return code.expressions.some(
    (each) =>
      /^(?:call|await|yield|assignment|update|function)$/.test(each.kind) &&
      each.start >= (whole?.start ?? 0) &&
      each.end <= (whole?.end ?? 0) &&
      !isConversion(code, each),
  );
}

/** `String(error)`. */
function isConversion(code: Code, call: Expression): boolean {
  const callee = call.kind === 'call' ? code.expressions[call.callee] : undefined;
  return callee?.kind === 'reference' && callee.name === 'String' && callee.binding === NONE;
}

/** The lines of a span with their line ends; null if something else stands on them. */
function wholeLines(text: string, { start, end }: Span): Span | null {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const last = text.indexOf('\n', end);
  if (last < 0 || text.slice(first, start).trim() || text.slice(end, last).trim()) return null;
  return { start: first, end: last + 1 };
}

/** A line that logs the error, where nothing in the function does, in the way of the file. */
function logEdits(workspace: Workspace, flow: Flow, own: FunctionId) {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const name = caughtName(code, flow, own);
  if (name === null || logsIn(workspace, uri, own, name)) return [];
  const { end } = layoutOf(workspace, uri);
  return (
    before(workspace, uri, flow.argument.expression, [`${loggerOf(workspace, uri)}(${name})${end}`]) ?? []
  );
}

/** The name of the caught error in the function of the reply. */
function caughtName(code: Code, flow: Flow, own: FunctionId): string | null {
  const place = code.expressions[flow.arrival.place.expression];
  const binding = place?.kind === 'reference' ? code.bindings[place.binding] : undefined;
  if (binding?.kind === 'catch' || binding?.kind === 'parameter') return binding.name;
  const at = flow.argument.expression;
  const inner = code.expressions.find(
    (each) =>
      each.kind === 'reference' &&
      each.function === own &&
      each.start >= (code.expressions[at]?.start ?? 0) &&
      each.end <= (code.expressions[at]?.end ?? 0) &&
      code.bindings[each.binding]?.definitions.some((id) => {
        const kind = code.definitions[id]?.from.kind;
        return kind === 'caught' || kind === 'parameter';
      }),
  );
  return inner?.kind === 'reference' ? inner.name : null;
}

/** Whether a function writes the error of this name to a log, or its message, which may have a name of its own. */
function logsIn(workspace: Workspace, uri: string, own: FunctionId, name: string): boolean {
  const { code } = factsAt(workspace, uri);
  const names = new Set([name, ...namesOfMessage(code, own, name)]);
  return (code.functions[own]?.calls ?? []).some((expression) => {
    const call = code.expressions[expression];
    return (
      call !== undefined &&
      (isLog(workspace, { uri, expression }) || isCalledLog(code, expression)) &&
      code.expressions.some(
        (each) =>
          each.kind === 'reference' &&
          names.has(each.name) &&
          each.start >= call.start &&
          each.end <= call.end,
      )
    );
  });
}

/** The names in a function that are given the message or the stack of an error: `const message = error.message || 'failed'`. */
function namesOfMessage(code: Code, own: FunctionId, error: string): readonly string[] {
  const isDetail = (id: ExpressionId): boolean => {
    const expression = code.expressions[id];
    if (expression?.kind === 'logical') return isDetail(expression.left);
    if (expression?.kind === 'conditional')
      return isDetail(expression.then) || isDetail(expression.otherwise);
    if (expression?.kind !== 'member' || !['message', 'stack'].includes(expression.property ?? ''))
      return false;
    return code.bindings[rootBinding(code, expression.object)]?.name === error;
  };
  return code.definitions.flatMap(({ from, binding }) => {
    const made = code.bindings[binding];
    if (made?.function !== own || from.kind !== 'value') return [];
    const isTaken =
      from.path.length === 1 &&
      ['message', 'stack'].includes(from.path[0] ?? '') &&
      code.bindings[rootBinding(code, from.value)]?.name === error;
    return isTaken || (!from.path.length && isDetail(from.value)) ? [made.name] : [];
  });
}

/** Whether a function of the project is called by a name that says that it logs: `logger.log(…)`, `reportError(…)`. */
function isCalledLog(code: Code, call: ExpressionId): boolean {
  return nameWords(nameOfCallee(code, call)).some((word) => logWords.has(word));
}

const logWords = new Set(['log', 'logs', 'logger', 'logging', 'report', 'sentry', 'capture', 'exception']);

function isLog(workspace: Workspace, call: ExpressionPlace): boolean {
  return saidOfArguments(workspace, call, 'sinks').some(({ entry }) => entry === 'log');
}

/**
 * What the file logs with: the object of its log calls that is used most, and `console` where it has none. What is given
 * caught errors by the name `error`, as `logger.error(error)`, logs them, whatever it was made by.
 */
function loggerOf(workspace: Workspace, uri: string): string {
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const counts = new Map<string, number>();
  code.expressions.forEach((call, expression) => {
    if (call.kind !== 'call') return;
    const callee = code.expressions[call.callee];
    const isOfErrors =
      callee?.kind === 'member' &&
      callee.property === 'error' &&
      call.arguments.some((each) => isCaught(code, each));
    if (!isOfErrors && !isLog(workspace, { uri, expression })) return;
    const object = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
    // A logger that a function is given may not be there in another one.
    const isShared = object?.kind === 'reference' && (code.bindings[object.binding]?.function ?? 0) === 0;
    if (!object || !isShared) return;
    const name = text.slice(object.start, object.end);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return `${most?.[0] ?? 'console'}.error`;
}

/** Whether an expression is an error that was caught, or its message. */
function isCaught(code: Code, id: ExpressionId): boolean {
  const given = code.expressions[id];
  const root = given && ['reference', 'member', 'cast'].includes(given.kind) ? rootBinding(code, id) : NONE;
  return code.bindings[root]?.kind === 'catch';
}

function functionAround(code: Code, id: ExpressionId): FunctionId {
  return code.expressions[id]?.function ?? NONE;
}
