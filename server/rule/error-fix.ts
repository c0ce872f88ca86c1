/** Answers with a text of the code's own instead of the details of an error, and has the error logged. */
import { type Code, type ExpressionId, type FunctionId, NONE } from '../facts/facts.ts';
import type { Flow } from '../flow/flows.ts';
import { searchBack } from '../flow/search.ts';
import { saidOfArguments } from '../meaning/sayings.ts';
import type { ExpressionPlace } from '../meaning/value.ts';
import type { Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { onlyValue } from './carriers.ts';
import type { FixLevel } from './finding.ts';
import { quoteOf } from './imports.ts';
import { before, layoutOf } from './insertion.ts';
import type { Repair } from './repair.ts';
import { statusOf } from './written.ts';

const title = 'Answer with a text of your own';

/** Repairs of a reply with details of an error. Level A where only the stack goes; clients may read the message. */
export function errorRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const own = functionAround(code, flow.argument.expression);
  if (flow.arrival.place.uri !== uri || !isWithin(code, own, flow.arrival.place))
    return refused('The error comes from another function: decide there what leaves with the answer.');
  const parts = partsWithError(workspace, uri, code, flow.argument.expression);
  if (!parts.length) return refused('The answer is put together elsewhere.');
  const quote = quoteOf(text);
  const status = statusOf(workspace, flow.call);
  const says = status === null || status >= 500 ? 'Internal Server Error' : 'The request failed';
  const edits = parts.map((part) => partEdit(code, text, part, `${quote}${says}${quote}`));
  const logged = logEdits(workspace, flow, own);
  const isStack = parts.every(({ names }) => names.every((name) => name === 'stack'));
  const level: FixLevel = isStack ? 'A' : 'B';
  return [{ kind: 'edits', title, level, edits: [{ uri, edits: [...logged, ...edits] }] }];
}

interface Part {
  readonly expression: ExpressionId;
  /** The property of the reply that holds it. */
  readonly property: { readonly key: string | null; readonly span: Span; readonly shorthand: boolean } | null;
  /** Properties of the error that are read for it; empty if it is the whole error. */
  readonly names: readonly string[];
}

/** The values of a reply that hold something of an error: properties of its object, or the whole of it. */
function partsWithError(workspace: Workspace, uri: string, code: Code, id: ExpressionId): readonly Part[] {
  const written = writtenObject(code, id);
  const argument = code.expressions[written];
  const found: Part[] = [];
  const note = (expression: ExpressionId, property: Part['property']) => {
    const arrivals = searchBack(workspace, { uri, expression }, []).arrivals.filter(
      ({ from }) => from.kind === 'origin' && from.origin === 'caught-error',
    );
    // What holds the error deeper within is more than the error.
    if (arrivals.some(({ form }) => form.part.length)) return;
    const names = arrivals.map(({ path }) => path.find((each) => each !== '*') ?? '');
    if (arrivals.length) found.push({ expression, property, names });
  };
  if (argument?.kind !== 'object') note(id, null);
  else
    for (const property of argument.properties) {
      const inner = code.expressions[property.value];
      if (property.kind === 'property' && inner?.kind === 'object')
        found.push(...partsWithError(workspace, uri, code, property.value));
      else if (property.kind === 'property') note(property.value, property);
    }
  return found;
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
  return { span: { start, end }, text: property || !isWholeError(code, part) ? says : `{ error: ${says} }` };
}

/** Whether an object is sent, not a text made of it. */
function isWholeError(code: Code, { expression, names }: Part): boolean {
  return names.includes('') && code.expressions[expression]?.kind === 'reference';
}

/** A line that logs the error, where nothing in the function does, in the way of the file. */
function logEdits(workspace: Workspace, flow: Flow, own: FunctionId) {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const name = caughtName(code, flow, own);
  if (name === null || logsIn(workspace, uri, own)) return [];
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

/** Whether a function writes anything to a log. */
function logsIn(workspace: Workspace, uri: string, own: FunctionId): boolean {
  const { code } = factsAt(workspace, uri);
  return (code.functions[own]?.calls ?? []).some((expression) => isLog(workspace, { uri, expression }));
}

function isLog(workspace: Workspace, call: ExpressionPlace): boolean {
  return saidOfArguments(workspace, call, 'sinks').some(({ entry }) => entry === 'log');
}

/** What the file logs with: the object of its log calls that is used most, and `console` where it has none. */
function loggerOf(workspace: Workspace, uri: string): string {
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const counts = new Map<string, number>();
  code.expressions.forEach((call, expression) => {
    if (call.kind !== 'call' || !isLog(workspace, { uri, expression })) return;
    const callee = code.expressions[call.callee];
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

function functionAround(code: Code, id: ExpressionId): FunctionId {
  return code.expressions[id]?.function ?? NONE;
}

/** Whether a place lies in a function or in one around it. */
function isWithin(code: Code, own: FunctionId, { expression }: ExpressionPlace): boolean {
  const other = code.expressions[expression]?.function ?? NONE;
  for (let at = own; at !== NONE; at = code.functions[at]?.parent ?? NONE) if (at === other) return true;
  return false;
}
