/** Holds a parameter of a handler against a class whose members have decorators of a validator, as frameworks with pipes do. */
import { type MemberFact, NONE, type ParameterFact } from '../../facts/facts.ts';
import type { Endpoint, HandlerParameter } from '../../meaning/endpoints/chain.ts';
import { dropsOthers } from '../../meaning/endpoints/pipes.ts';
import { entitiesOfScript } from '../../meaning/entities/entity-definitions.ts';
import { shapeOfClass } from '../../meaning/shapes/class-shapes.ts';
import type { Shape } from '../../meaning/shapes/shapes.ts';
import { typeShape } from '../../meaning/shapes/type-shapes.ts';
import { typeValues } from '../../meaning/values/type-values.ts';
import type { FunctionValue } from '../../meaning/values/value.ts';
import type { ClassSchemaFix, RecipeFix } from '../../meaning/vocabulary/model.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import type { TextEdit } from '../../text/edit.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { FileEdits, FixLevel } from '../finding.ts';
import { isTyped } from './as-text.ts';
import { importedSpecifiers } from './imports.ts';
import { beforeAll, freeName, indentAt, layoutOf, startsLine } from './insertion.ts';
import { filled, importedName, quotedAs, written } from './recipes.ts';
import type { Repair } from './repair.ts';
import { schemaName } from './schema-site.ts';
import { type Fields, keyText, literalText } from './schema-words.ts';

/** Edits with how much is known of what they write. */
interface Made {
  readonly edits: readonly FileEdits[];
  readonly isFinished: boolean;
  /** What the reader is told that it does. */
  readonly says: string;
}

/** How the project says by classes what a parameter may hold; null if it has no library for it. */
export function classSchemaLibrary(workspace: Workspace): ClassSchemaFix | null {
  const imported = importedSpecifiers(workspace);
  for (const { fixes } of automatonOf(workspace).models.values())
    if (fixes?.classSchema && imported.has(fixes.classSchema.from)) return fixes.classSchema;
  return null;
}

/**
 * Repairs that hold the parameter with a part of the request against a class: one that is written for it, or the one of
 * its type, whose members get decorators; and that have keys left out which the class does not list.
 * @param fields what is known of the fields where the type of the parameter says nothing
 */
export function classSchemaRepairs(
  workspace: Workspace,
  endpoint: Endpoint,
  part: 'body' | 'query',
  fields: Fields,
): readonly Repair[] {
  const title = `Hold the ${part} against a class`;
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const library = classSchemaLibrary(workspace);
  const parameters = endpoint.parameters?.filter((each) => each.part === part) ?? [];
  const [parameter] = parameters;
  const [handler] = endpoint.handler?.functions ?? [];
  const fact = handler && parameter && parameterAt(workspace, handler, parameter);
  if (!library || !handler || !fact || !isTyped(handler.uri))
    return refused(
      'What this parameter may hold is said by a class: give it one whose members have decorators of a validator.',
    );
  if (parameters.length > 1 || parameter.path.length)
    return refused(`The handler takes the ${part} in several parameters.`);
  const held = classOfType(workspace, parameter);
  const made = held
    ? held.shape
      ? { edits: [], isFinished: true, says: '' }
      : decorated(workspace, library, held)
    : withNewClass(workspace, endpoint, part, library, handler, fact, parameter, fields);
  if (typeof made === 'string') return refused(made);
  const pipe = dropsOthers(workspace, parameter) ? [] : pipeEdits(workspace, endpoint, handler, fact);
  if (pipe === null) return refused('How the framework is told to leave out other keys here is not known.');
  const edits = merged([...made.edits, { uri: handler.uri, edits: pipe }]);
  if (!edits.length) return refused('The parameter is held against a class already.');
  const level: FixLevel = made.isFinished ? 'B' : 'C';
  const says = made.isFinished ? made.says || 'other keys are left out' : 'to be finished';
  return [{ kind: 'edits', title: `${title} (${says})`, level, edits }];
}

function merged(all: readonly FileEdits[]): readonly FileEdits[] {
  const uris = [...new Set(all.map(({ uri }) => uri))];
  return uris
    .map((uri) => ({ uri, edits: all.filter((each) => each.uri === uri).flatMap(({ edits }) => edits) }))
    .filter(({ edits }) => edits.length);
}

function parameterAt(
  workspace: Workspace,
  { uri, function: id }: FunctionValue,
  { span }: HandlerParameter,
): ParameterFact | null {
  const { code } = factsAt(workspace, uri);
  return code.functions[id]?.parameters.find((each) => each.span.start === span.start) ?? null;
}

interface Held {
  readonly uri: string;
  readonly class: number;
  /** What its decorators say; null if they say nothing of any member. */
  readonly shape: Shape | null;
}

/** The class of the project that is the type of a parameter. One that describes what is stored is no form of a request. */
function classOfType(workspace: Workspace, { type }: HandlerParameter): Held | null {
  if (type?.type.kind !== 'named') return null;
  for (const value of typeValues(workspace, type.uri, type.type)) {
    if (value.kind !== 'instance') continue;
    const { uri, class: id } = value;
    const { name = '' } = factsAt(workspace, uri).code.classes[id] ?? {};
    const isEntity = entitiesOfScript(workspace, uri).some((each) => each.name === name);
    return isEntity ? null : { uri, class: id, shape: shapeOfClass(workspace, uri, id) };
  }
  return null;
}

/** Decorators for the members of a class. */
function decorated(workspace: Workspace, library: ClassSchemaFix, { uri, class: id }: Held): Made | string {
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const { lineEnd } = layoutOf(workspace, uri);
  const all = code.classes[id]?.members ?? [];
  const members = all.filter(({ kind, name, static: isStatic }) => kind === 'field' && name && !isStatic);
  if (!members.length || code.classes[id]?.superclass !== NONE)
    return 'Its class has no members of its own that could get decorators.';
  const names = new Set<string>();
  const edits: TextEdit[] = [];
  let isFinished = true;
  for (const member of members) {
    const { start } = member.span;
    if (!startsLine(text, start)) return 'The members of its class do not stand on lines of their own.';
    const words = wordsOf(library, shapeOfMember(workspace, uri, member));
    isFinished &&= words.isKnown;
    for (const each of words.decorators) names.add(nameOf(each));
    const indent = indentAt(text, start);
    const lines = words.decorators.map((each) => `@${quotedAs(workspace, uri, each)}${lineEnd}${indent}`);
    edits.push({ span: { start, end: start }, text: lines.join('') });
  }
  const imports = importsOf(workspace, uri, library, [...names]);
  if (!imports) return 'The decorators cannot be imported into the file of the class.';
  return {
    edits: [{ uri, edits: [...imports, ...edits] }],
    isFinished,
    says: `its members get decorators, ${other}`,
  };
}

const other = 'other keys are left out';

/** A member that may be missing: one with a question mark behind its name, or a value of its own. */
function shapeOfMember(workspace: Workspace, uri: string, member: MemberFact): Shape {
  const shape = (member.type && typeShape(workspace, uri, member.type)) ?? { is: 'any' as const };
  const text = fileAt(workspace, uri)?.text.slice(member.span.start, member.span.end) ?? '';
  const isOpen = text.includes(`${member.name}?`) || member.value !== NONE;
  return isOpen ? { ...shape, optional: true } : shape;
}

/** A class above that of the handler, which the parameter gets as its type. */
function withNewClass(
  workspace: Workspace,
  endpoint: Endpoint,
  part: string,
  library: ClassSchemaFix,
  { uri, function: id }: FunctionValue,
  fact: ParameterFact,
  { type }: HandlerParameter,
  known: Fields,
): Made | string {
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const shape = type && typeShape(workspace, type.uri, type.type);
  const fields =
    shape?.fields && Object.keys(shape.fields).length
      ? Object.entries(shape.fields)
      : known.list.map(({ name, type: kind, optional = false }): [string, Shape] => [
          name,
          { is: kind === 'unknown' ? 'any' : (kind as Shape['is']), optional },
        ]);
  if (!fields.length) return 'Which fields there are is not known.';
  const annotation = annotationOf(code.expressions[fact.decorators.at(-1) ?? NONE]?.end, fact, text);
  if (!annotation) return 'The parameter is not written in a way that can be given a type.';
  const { lineEnd, step, end } = layoutOf(workspace, uri);
  const wanted = schemaName(endpoint, part);
  const name = freeName(code, wanted.charAt(0).toUpperCase() + wanted.slice(1));
  const names = new Set<string>();
  let isFinished = known.closed || shape?.fields !== undefined;
  const members = fields.map(([key, each]) => {
    const words = wordsOf(library, each);
    isFinished &&= words.isKnown;
    for (const decorator of words.decorators) names.add(nameOf(decorator));
    const lines = words.decorators.map((decorator) => `${step}@${quotedAs(workspace, uri, decorator)}`);
    const declared = `${step}${keyText(key)}${each.optional ? '?' : '!'}: ${words.type}${end}`;
    const todo = words.isKnown ? '' : ' // TODO: say what it may hold';
    return [...lines, declared + todo].join(lineEnd);
  });
  const imports = importsOf(workspace, uri, library, [...names]);
  if (!imports) return 'The decorators cannot be imported into this file.';
  const place = code.functions[id]?.expression;
  const lines = [`class ${name} {`, members.join(lineEnd + lineEnd), '}'];
  const declared = beforeAll(workspace, uri, endpoint.registration.expression, lines);
  if (!declared || place === undefined) return 'There is no place for the class in this file.';
  return {
    edits: [{ uri, edits: [...imports, declared, { span: annotation, text: `: ${name}` }] }],
    isFinished,
    says: other,
  };
}

/** Where the type of a parameter stands, with the colon before it; empty behind the name where it has none. */
function annotationOf(
  from: number | undefined,
  { name, span, default: given, property }: ParameterFact,
  text: string,
): { readonly start: number; readonly end: number } | null {
  if (from === undefined || given !== NONE || property) return null;
  const written = text.slice(from, span.end);
  const match = /^\s+([\w$]+)\s*(:|$)/.exec(written);
  if (!match || match[1] !== name) return null;
  const behind = from + match[0].length - (match[2]?.length ?? 0);
  return { start: behind, end: span.end };
}

interface Words {
  readonly decorators: readonly string[];
  readonly type: string;
  readonly isKnown: boolean;
}

/** How a member is written that may hold what a shape says. */
function wordsOf({ types }: ClassSchemaFix, shape: Shape): Words {
  const [kind, holes] = kindOf(shape);
  const known = types[kind];
  const word = known ?? types.unknown;
  const decorators = (word?.decorators ?? []).map((each) => filled(each, holes));
  const optional = shape.optional ? (types.optional?.decorators ?? []) : [];
  return {
    decorators: [...optional, ...decorators],
    type: filled(word?.type ?? 'unknown', holes),
    isKnown: known !== undefined && kind !== 'unknown',
  };
}

function kindOf(shape: Shape): readonly [string, Readonly<Record<string, string>>] {
  if (shape.is === 'enum' || shape.is === 'literal') {
    const values = (shape.values ?? []).map(literalText);
    return ['enum', { values: values.join(', '), union: values.join(' | ') }];
  }
  if (shape.is === 'array') {
    const { items } = shape;
    const isKnown = items?.is === 'text' || items?.is === 'number' || items?.is === 'boolean';
    return [isKnown ? `${items.is}-list` : 'array', {}];
  }
  if (shape.is === 'text' && shape.format) return [shape.format, {}];
  return [shape.is === 'any' ? 'unknown' : shape.is, {}];
}

function nameOf(decorator: string): string {
  return /^\w+/.exec(decorator)?.[0] ?? '';
}

function importsOf(
  workspace: Workspace,
  uri: string,
  { from }: ClassSchemaFix,
  names: readonly string[],
): readonly TextEdit[] | null {
  const imports: RecipeFix['imports'] = names.map((name) => ({ name, from, kind: 'named' }));
  // A name that the file has for something else would have to be written otherwise.
  if (imports.some((each) => importedName(workspace, uri, each)?.text !== each.name)) return null;
  return written(workspace, uri, { write: '', imports }, {})?.edits ?? null;
}

/** A pipe of its own for the parameter, in the call of its decorator. */
function pipeEdits(
  workspace: Workspace,
  { framework }: Endpoint,
  { uri }: FunctionValue,
  { decorators }: ParameterFact,
): readonly TextEdit[] | null {
  const pipe = automatonOf(workspace).models.get(framework)?.fixes?.pipe;
  const code = pipe && written(workspace, uri, pipe, {});
  const calls = decorators.map((id) => factsAt(workspace, uri).code.expressions[id]);
  const [call] = calls;
  if (!code || calls.length !== 1 || call?.kind !== 'call' || call.open < 0) return null;
  if (call.arguments.length) return null;
  return [...code.edits, { span: { start: call.open + 1, end: call.open + 1 }, text: code.text }];
}
