/** Sets an option of a call to the value that a model names, where the options are written down. */

import {
  type BindingId,
  type Code,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from '../../facts/facts.ts';
import { fixedText, rootBinding } from '../../facts/reading.ts';
import { expressionsIn } from '../../facts/tables.ts';
import type { Flow } from '../../flow/flows.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { showsProduction } from '../../meaning/settings/circumstances.ts';
import { settingAt } from '../../meaning/settings/settings.ts';
import type { WeakCall } from '../../meaning/settings/weaknesses.ts';
import { sayingsAtCall } from '../../meaning/values/sayings.ts';
import type { ObjectValue } from '../../meaning/values/value.ts';
import { valuesOf } from '../../meaning/values/values.ts';
import { argumentOf, selects } from '../../meaning/vocabulary/automaton.ts';
import {
  type ArgumentPath,
  list,
  type RepairValue,
  type SettingRepair,
  type SinkEntry,
  type SinkSaying,
} from '../../meaning/vocabulary/model.ts';
import type { TextEdit } from '../../text/edit.ts';
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { FileEdits, FixLevel } from '../finding.ts';
import { optionAround } from '../options.ts';
import { isTyped } from './as-text.ts';
import { quoteOf } from './imports.ts';
import { behindLast } from './insertion.ts';
import { withParentheses } from './operands.ts';
import { quotedAs } from './recipes.ts';
import type { Repair } from './repair.ts';

/**
 * Repairs of a weak call by its setting; none where the model names no repair. Level A if the finding is gone for every
 * honest request, which the rule knows; refused where the options are not written as one object literal.
 */
export function settingRepairs(workspace: Workspace, weak: WeakCall, level: FixLevel): readonly Repair[] {
  const { repair, repairCall } = weak.entry;
  if (repairCall !== undefined) return calledBefore(workspace, weak, repairCall, level);
  const at = argumentOf(repair?.at);
  if (!repair || !at) return [];
  const name = at.path.at(-1) ?? nameBefore(workspace, weak, at.which);
  const inProduction =
    repair.to === true && name !== null ? productionForm(workspace, weak.call.uri, name) : null;
  const value = `\`${inProduction ?? String(repair.to)}\``;
  const title = name === null ? withoutName(workspace, weak, at.which, value) : `Set \`${name}\` to ${value}`;
  const option = optionAround(workspace, weak);
  if (option !== null) {
    const reason = `The option \`${option}\` decides it: what it is for is for you to say.`;
    return [{ kind: 'refused', title, reason }];
  }
  if (repair.object !== undefined && isNoObject(workspace, weak, repair.object))
    return [{ kind: 'refused', title, reason: 'The library takes this setting for objects only.' }];
  const edits = editsFor(workspace, weak, repair.at, written(workspace, weak.call.uri, repair));
  if (edits && !weak.always && isWorkedOut(workspace, edits)) {
    const reason = 'The value is worked out elsewhere, and weak in some cases only: see to it there.';
    return [{ kind: 'refused', title, reason }];
  }
  const condition = edits && conditionReplaced(workspace, edits);
  if (condition) return [{ kind: 'refused', title, reason: condition }];
  return edits
    ? [{ kind: 'edits', title, level, edits: [edits] }]
    : [{ kind: 'refused', title, reason: 'The options are put together elsewhere: set it there.' }];
}

/**
 * Why edits must not replace a choice of which one side is what they write already: whoever runs the service decides there,
 * as in `secure: settings.isSecure ? true : false`. Null where they replace none.
 */
function conditionReplaced(workspace: Workspace, { uri, edits }: FileEdits): string | null {
  const { code } = factsAt(workspace, uri);
  const source = fileAt(workspace, uri)?.text ?? '';
  const textOf = (id: ExpressionId) =>
    source.slice(code.expressions[id]?.start ?? 0, code.expressions[id]?.end ?? 0);
  for (const { span, text } of edits) {
    const choice = expressionsIn(code, span)
      .map((id) => code.expressions[id] as Expression)
      .find(({ start, end, kind }) => start === span.start && end === span.end && kind === 'conditional');
    if (choice?.kind !== 'conditional') continue;
    if (![choice.then, choice.otherwise].some((side) => textOf(side) === text)) continue;
    const test = textOf(choice.test);
    return test.length <= SHOWN_LENGTH && !/[`\r\n]/.test(test)
      ? `The condition \`${test}\` decides it: when it holds is for you to say.`
      : 'A condition decides it: when it holds is for you to say.';
  }
  return null;
}

/** Whether what edits replace is a name or a call, whose other values would be lost. */
function isWorkedOut(workspace: Workspace, { uri, edits }: FileEdits): boolean {
  const { code } = factsAt(workspace, uri);
  return edits.some(({ span }) =>
    code.expressions.some(
      ({ start, end, kind }) =>
        start === span.start && end === span.end && (kind === 'reference' || kind === 'call'),
    ),
  );
}

/** The name that is given before an argument: `trust proxy` in `app.set('trust proxy', true)`. */
function nameBefore(
  workspace: Workspace,
  { call: { uri, expression } }: WeakCall,
  which: NonNullable<ReturnType<typeof argumentOf>>['which'],
): string | null {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  if (call?.kind !== 'call' || which.kind !== 'index') return null;
  return fixedText(code, call.arguments[which.index - 1] ?? NONE);
}

/** A title for an argument that nothing names: what is written instead of what. */
function withoutName(
  workspace: Workspace,
  { call: { uri, expression } }: WeakCall,
  which: NonNullable<ReturnType<typeof argumentOf>>['which'],
  value: string,
): string {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  const given =
    call?.kind === 'call'
      ? call.arguments.find((_, i) => selects(which, i, call.arguments.length))
      : call?.kind === 'assignment'
        ? call.value
        : undefined;
  const { start, end } = code.expressions[given ?? NONE] ?? { start: 0, end: 0 };
  const old = fileAt(workspace, uri)?.text.slice(start, end) ?? '';
  return old && old.length <= SHOWN_LENGTH && !/[`\r\n]/.test(old)
    ? `Write ${value} instead of \`${old}\``
    : `Write ${value} here`;
}

/** Signs of code that a title shows. */
const SHOWN_LENGTH = 40;

/** Another call on what a call is made on, before it: `signer.setExpirationTime('1h').sign(key)`, laid out as the others are. */
function calledBefore(
  workspace: Workspace,
  { call }: WeakCall,
  other: string,
  level: FixLevel,
): readonly Repair[] {
  const { uri } = call;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const own = code.expressions[call.expression];
  const callee = own?.kind === 'call' ? code.expressions[own.callee] : undefined;
  const object = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
  if (callee?.kind !== 'member' || !object) return [];
  const title = `Call \`${other}\` before`;
  const method = other.slice(0, other.indexOf('('));
  if (isCalledElsewhere(code, own?.function ?? 0, method, rootBinding(code, callee.object)))
    return [
      { kind: 'refused', title, reason: 'It is called on some ways already, with a value of its own.' },
    ];
  const { end } = withParentheses(code, text, callee.object);
  const gap = /^\s*/.exec(text.slice(end))?.[0] ?? '';
  const written = quoteOf(text) === '"' ? other.replaceAll("'", '"') : other;
  const edits = [insertion(uri, end, `${gap}.${written}`)];
  return [{ kind: 'edits', title: `Call \`${written}\` before`, level, edits }];
}

/** Whether a function calls a method of what a name stands for. */
function isCalledElsewhere(code: Code, id: FunctionId, method: string, binding: BindingId): boolean {
  return (code.functions[id]?.calls ?? []).some((each) => {
    const call = code.expressions[each];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    return (
      callee?.kind === 'member' &&
      callee.property === method &&
      binding !== NONE &&
      rootBinding(code, callee.object) === binding
    );
  });
}

/** Whether an argument is known to be something else than an object, or is the identifier of one: `book.id`. */
function isNoObject(workspace: Workspace, { call }: WeakCall, index: number): boolean {
  const { code } = factsAt(workspace, call.uri);
  const made = code.expressions[call.expression];
  const given = made?.kind === 'call' ? (made.arguments[index] ?? NONE) : NONE;
  const argument = code.expressions[given];
  if (argument?.kind === 'member') return nameWords(argument.property ?? '').at(-1) === 'id';
  const values = valuesOf(workspace, { uri: call.uri, expression: given });
  return values.length > 0 && values.every(({ kind }) => kind === 'literal');
}

/** The same for several settings of one call at once: what is set step by step would leave the finding in place. */
export function settingsRepairs(
  workspace: Workspace,
  calls: readonly WeakCall[],
  level: FixLevel,
): readonly Repair[] {
  const repairs = calls.flatMap(({ entry }) => (entry.repair ? [entry.repair] : []));
  const [first, ...others] = calls;
  if (!first || repairs.length < calls.length) return [];
  if (!others.length) return settingRepairs(workspace, first, level);
  const names = repairs.map(({ at }) => `\`${argumentOf(at)?.path.at(-1) ?? 'argument'}\``);
  const title = `Set ${names.join(' and ')}`;
  const together = optionsFor(workspace, first, repairs);
  const edits = together
    ? [together]
    : repairs.map((each) => editsFor(workspace, first, each.at, written(workspace, first.call.uri, each)));
  const known = edits.filter((each) => each !== null);
  const condition = known.map((each) => conditionReplaced(workspace, each)).find((each) => each !== null);
  if (condition) return [{ kind: 'refused', title, reason: condition }];
  const [file] = known;
  if (!file || known.length < edits.length || known.some(({ uri }) => uri !== file.uri))
    return [{ kind: 'refused', title, reason: 'The options are put together elsewhere: set it there.' }];
  return [
    { kind: 'edits', title, level, edits: [{ uri: file.uri, edits: known.flatMap((each) => each.edits) }] },
  ];
}

/** The same setting of several calls, each by itself; refused if one of them cannot be done. */
export function eachSettingRepairs(
  workspace: Workspace,
  calls: readonly WeakCall[],
  level: FixLevel,
): readonly Repair[] {
  const repairs = calls.map((call) => settingRepairs(workspace, call, level)[0]);
  const [first] = repairs;
  const other = repairs.find((each) => each?.kind !== 'edits');
  if (!first || repairs.includes(undefined)) return [];
  if (first.kind !== 'edits' || other?.kind === 'refused') return other ? [other] : [];
  const edits = repairs.flatMap((each) => (each?.kind === 'edits' ? each.edits : []));
  const byFile = new Map<string, TextEdit[]>();
  for (const file of edits) byFile.set(file.uri, [...(byFile.get(file.uri) ?? []), ...file.edits]);
  return [{ ...first, edits: [...byFile].map(([uri, all]) => ({ uri, edits: all })) }];
}

/** Where the call has no options yet: one new object with all of them. */
function optionsFor(
  workspace: Workspace,
  { call }: WeakCall,
  repairs: readonly NonNullable<WeakCall['entry']['repair']>[],
): FileEdits | null {
  const { uri } = call;
  const expression = factsAt(workspace, uri).code.expressions[call.expression];
  if (expression?.kind !== 'call' || expression.close === NONE) return null;
  const properties = repairs.map((each) => {
    const parsed = argumentOf(each.at);
    const isNext =
      parsed?.which.kind === 'index' &&
      parsed.which.index === expression.arguments.length &&
      parsed.path.length === 1;
    return isNext ? `${parsed.path[0]}: ${written(workspace, uri, each)}` : null;
  });
  if (properties.includes(null)) return null;
  return argumentAfter(workspace, uri, expression, `{ ${properties.join(', ')} }`);
}

/** Edits that put code for a value into an argument of a call, or into an option below it; null where the options are put together elsewhere. */
export function editsFor(
  workspace: Workspace,
  { call }: Pick<WeakCall, 'call'>,
  at: ArgumentPath,
  value: string,
): FileEdits | null {
  const parsed = argumentOf(at);
  if (!parsed) return null;
  const { which, path } = parsed;
  const { uri } = call;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[call.expression];
  if (expression?.kind === 'assignment') return replaced(code, uri, expression.value, value);
  // The settings that a file exports are an object by themselves.
  const given =
    expression?.kind === 'call'
      ? expression.arguments
      : expression?.kind === 'object'
        ? [call.expression]
        : null;
  if (!expression || !given) return null;
  const index = given.findIndex((_, i) => selects(which, i, given.length));
  const argument = given[index] ?? NONE;
  if (argument === NONE) {
    if (expression.kind !== 'call' || which.kind !== 'index' || expression.close === NONE) return null;
    const missing = which.index - expression.arguments.length;
    if (missing < 0 || missing > 2) return null;
    return argumentAfter(workspace, uri, expression, 'undefined, '.repeat(missing) + nested(path, value));
  }
  const first = code.expressions[argument];
  if (first?.kind === 'function' && path.length)
    return insertion(uri, first.start, `${nested(path, value)}, `);
  const setting = settingAt(workspace, uri, given, at, null);
  const [written] = setting.places;
  if (written && setting.places.length === 1) {
    const { code: other } = factsAt(workspace, written.place.uri);
    const kind = other.expressions[written.place.expression]?.kind;
    // `...(isLocal ? { rejectUnauthorized: false } : {})`: what is written there is set right there.
    const isSettled = setting.presence === 'present' ? kind !== 'reference' : kind === 'literal';
    if (isSettled) return replaced(other, written.place.uri, written.place.expression, value);
  }
  if (!path.length) return replaced(code, uri, argument, value);
  const objects = valuesOf(workspace, { uri, expression: argument });
  const [only] = objects;
  if (objects.length !== 1 || only?.kind !== 'object') return null;
  // What is worked out, such as a signal that ends after some time, must be worked out for each call.
  if (/\w\(/.test(value) && !isMadeForCall(workspace, code, call.expression, argument, only)) return null;
  return inObject(workspace, only, path, value);
}

/** Whether an object is made anew for a call: in the same function, or by who hands it to that function. */
function isMadeForCall(
  workspace: Workspace,
  code: Code,
  call: ExpressionId,
  argument: ExpressionId,
  object: ObjectValue,
): boolean {
  const maker = factsAt(workspace, object.uri).code.expressions[object.expression]?.function ?? 0;
  if (maker === 0) return code.expressions[call]?.function === 0;
  const given = code.expressions[argument];
  const isHandedIn = given?.kind === 'reference' && code.bindings[given.binding]?.kind === 'parameter';
  return isHandedIn || maker === code.expressions[call]?.function;
}

/** Another argument behind those of a call, before the comma or the line end that may close the list. */
function argumentAfter(
  workspace: Workspace,
  uri: string,
  { arguments: given, close }: Extract<Expression, { kind: 'call' }>,
  argument: string,
): FileEdits {
  const last = given.at(-1);
  if (last === undefined) return insertion(uri, close, argument);
  const text = fileAt(workspace, uri)?.text ?? '';
  const edits = behindLast(text, withParentheses(factsAt(workspace, uri).code, text, last), argument);
  return { uri, edits };
}

function inObject(
  workspace: Workspace,
  object: ObjectValue,
  path: readonly string[],
  value: string,
): FileEdits | null {
  const { uri } = object;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[object.expression];
  const [name = '', ...rest] = path;
  if (expression?.kind !== 'object') return null;
  const known = expression.properties.findLast(({ key }) => key === name);
  if (known && rest.length) {
    const inner = code.expressions[known.value];
    if (inner?.kind === 'object')
      return inObject(workspace, { ...object, expression: known.value }, rest, value);
    const values = valuesOf(workspace, { uri, expression: known.value }, object.context);
    const [only] = values;
    return values.length === 1 && only?.kind === 'object' ? inObject(workspace, only, rest, value) : null;
  }
  if (known) {
    if (known.shorthand) return insertion(uri, known.span.end, `: ${value}`);
    return replaced(code, uri, known.value, value);
  }
  const kept = isTyped(uri) && isWidened(code, object.expression) ? exact(value) : value;
  return added(workspace, uri, expression, `${name}: ${nested(rest, kept)}`);
}

/** Whether an object literal is kept under a name without a type, so that its texts are no more than texts to a compiler. */
function isWidened(code: Code, id: ExpressionId): boolean {
  const parent = code.expressions[id]?.parent ?? NONE;
  if (code.expressions[parent]?.kind === 'object') return isWidened(code, parent);
  return (
    parent === NONE &&
    code.definitions.some(
      ({ from, binding }) =>
        from.kind === 'value' && from.value === id && !from.path.length && !code.bindings[binding]?.type,
    )
  );
}

/** A text that options with a fixed list of texts accept from a variable. */
function exact(value: string): string {
  return /^['"]/.test(value) ? `${value} as const` : value;
}

/** A new property behind the last one, in the way the others are laid out. */
export function added(
  workspace: Workspace,
  uri: string,
  object: Extract<Expression, { kind: 'object' }>,
  property: string,
): FileEdits {
  const text = fileAt(workspace, uri)?.text ?? '';
  const last = object.properties.at(-1);
  if (!last)
    return { uri, edits: [{ span: { start: object.start, end: object.end }, text: `{ ${property} }` }] };
  return { uri, edits: behindLast(text, last.span, property) };
}

function nested(path: readonly string[], value: string): string {
  return path.reduceRight((inner, name) => `{ ${name}: ${inner} }`, value);
}

function insertion(uri: string, at: number, text: string): FileEdits {
  return { uri, edits: [{ span: { start: at, end: at }, text }] };
}

function replaced(code: Code, uri: string, id: ExpressionId, text: string): FileEdits | null {
  const expression = code.expressions[id];
  if (!expression) return null;
  const edits: TextEdit[] = [{ span: { start: expression.start, end: expression.end }, text }];
  return { uri, edits };
}

/** What a repair writes. A text is written with the quotes that the file prefers. */
function written(workspace: Workspace, uri: string, repair: SettingRepair): string {
  const { to, expression } = repair;
  const name = to === true ? argumentOf(repair.at)?.path.at(-1) : undefined;
  const inProduction = name === undefined ? null : productionForm(workspace, uri, name);
  if (inProduction !== null) return inProduction;
  if (typeof to === 'object') return `[${to.map((each) => quoted(workspace, uri, each)).join(', ')}]`;
  return expression ? String(to) : quoted(workspace, uri, to);
}

/**
 * What the project writes elsewhere for an option of this name that it switches on in production only, in the file at hand
 * or in another: `process.env.NODE_ENV === 'production'`. Without it, who develops over plain HTTP gets no cookie. Null
 * where it writes no such thing.
 */
function productionForm(workspace: Workspace, uri: string, name: string): string | null {
  for (const each of [uri, ...scriptFiles(workspace)]) {
    const found = productionForms(workspace, each).get(name);
    if (found !== undefined) return quotedAs(workspace, uri, found);
  }
  return null;
}

const productionForms = query<Workspace, ReadonlyMap<string, string>>({
  name: 'options that a file switches on in production',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const text = fileAt(workspace, uri)?.text ?? '';
    const found = new Map<string, string>();
    for (const { properties } of code.expressions.flatMap((each) => (each.kind === 'object' ? [each] : [])))
      for (const { key, value } of properties) {
        const test = code.expressions[value];
        if (key === null || found.has(key) || test?.kind !== 'binary') continue;
        // Nothing but the environment and a text: it means the same in every file.
        const isGlobal = fixedText(code, test.right) !== null && isOfProcess(code, test.left);
        if (isGlobal && showsProduction(workspace, { uri, expression: value }, true))
          found.set(key, text.slice(test.start, test.end).replaceAll('"', "'"));
      }
    return found;
  },
  fingerprint: (found) => JSON.stringify([...found]),
  onCycle: new Map(),
});

/** `process.env.NODE_ENV`, of the platform's own `process`. */
function isOfProcess(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'member')
    return expression.property !== null && isOfProcess(code, expression.object);
  return expression?.kind === 'reference' && expression.name === 'process' && expression.binding === NONE;
}

function quoted(workspace: Workspace, uri: string, value: RepairValue): string {
  if (typeof value !== 'string') return String(value);
  const text = fileAt(workspace, uri)?.text ?? '';
  const double = text.split('"').length;
  const single = text.split("'").length;
  return double > single ? JSON.stringify(value) : `'${value.replaceAll("'", "\\'")}'`;
}

/** Takes one element out of a list of settings, where others are left: `['none', 'HS256']`. */
export function elementRepairs(
  workspace: Workspace,
  { settings }: WeakCall,
  level: FixLevel,
): readonly Repair[] {
  const at = settings.find((each) => each.at)?.at;
  const { code } = at ? factsAt(workspace, at.uri) : { code: null };
  const element = code?.expressions[at?.expression ?? NONE];
  const list = code?.expressions[element?.parent ?? NONE];
  if (!at || !code || !element || list?.kind !== 'array' || list.elements.length < 2) return [];
  const index = list.elements.indexOf(at.expression);
  const text = fileAt(workspace, at.uri)?.text ?? '';
  const next = code.expressions[list.elements[index + 1] ?? NONE];
  const previous = code.expressions[list.elements[index - 1] ?? NONE];
  const span = next
    ? { start: element.start, end: next.start }
    : { start: previous?.end ?? element.start, end: element.end };
  const title = `Take ${text.slice(element.start, element.end)} out of the list`;
  return [{ kind: 'edits', title, level, edits: [{ uri: at.uri, edits: [{ span, text: '' }] }] }];
}

/** Sets what makes an argument a sink, such as an option that is switched on, back to false. */
export function switchRepairs(workspace: Workspace, flow: Flow, title: string): readonly Repair[] {
  const { uri } = flow.call;
  const call = factsAt(workspace, uri).code.expressions[flow.call.expression];
  if (call?.kind !== 'call') return [];
  const edits = sayingsAtCall(workspace, flow.call).ofArguments.flatMap(({ section, entry, argument }) =>
    section === 'sinks' && call.arguments[argument] === flow.argument.expression
      ? switchesOf(entry as SinkSaying).flatMap((at) => switchedOff(workspace, uri, call.arguments, at))
      : [],
  );
  const [first] = edits;
  if (!first || edits.some((each) => each.uri !== first.uri))
    return [{ kind: 'refused', title, reason: 'The option is not written as `true`.' }];
  const all = edits.flatMap((each) => each.edits);
  return [{ kind: 'edits', title, level: 'B', edits: [{ uri: first.uri, edits: all }] }];
}

/** Options that make an argument a sink when they are true. */
function switchesOf(saying: SinkSaying): readonly ArgumentPath[] {
  const entries = list(saying).filter((each): each is SinkEntry => typeof each === 'object');
  return entries.flatMap(({ when = [] }) =>
    when.flatMap((test) => list(test)).flatMap((test) => (test.is?.includes(true) ? [test.at] : [])),
  );
}

function switchedOff(
  workspace: Workspace,
  uri: string,
  args: readonly ExpressionId[],
  at: ArgumentPath,
): readonly FileEdits[] {
  return settingAt(workspace, uri, args, at, null).places.flatMap(({ place }) => {
    const { code } = factsAt(workspace, place.uri);
    const literal = code.expressions[place.expression];
    const edit =
      literal?.kind === 'literal' &&
      literal.value === true &&
      replaced(code, place.uri, place.expression, 'false');
    return edit ? [edit] : [];
  });
}
