/** What stands between the request and a parameter of a handler: pipes, which hold the data against something or convert it. */
import { type ExpressionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { withInner } from '../replies/answers.ts';
import { shapeOfType } from '../shapes/class-shapes.ts';
import { type Shape, shapeOf, wordApplied } from '../shapes/shapes.ts';
import { typeShape } from '../shapes/type-shapes.ts';
import { type ChainValidation, validatedCallAt } from '../shapes/validators.ts';
import { argumentsOfCall, literalGiven } from '../values/decorators.ts';
import { type Said, saidOfCall, saidWhenCalled } from '../values/sayings.ts';
import { typeValues } from '../values/type-values.ts';
import type { Context, ExpressionPlace, FunctionValue, LibraryValue, Value } from '../values/value.ts';
import type { ArgumentPath, PipeEntry } from '../vocabulary/model.ts';
import type { ChainLink, HandlerParameter } from './chain.ts';

/** A pipe of a library with the call whose arguments are its options; null if it is made without. */
interface Made {
  readonly entry: PipeEntry;
  readonly call: { readonly place: ExpressionPlace; readonly context: Context | null } | null;
}

/** What is known of a parameter before the handler runs. */
export function parameterValidations(
  workspace: Workspace,
  parameter: HandlerParameter,
): readonly ChainValidation[] {
  const { pipes, part, path, name, held, type, schema, span } = parameter;
  // The schema that the decorator is given goes before the type.
  const told = held && schema ? shapeOf(workspace, schema.place, schema.context) : null;
  const own =
    told ??
    (!held || !type
      ? null
      : held === 'class'
        ? shapeOfType(workspace, type.uri, type.type)
        : typeShape(workspace, type.uri, type.type));
  const byLibrary = own && type ? [{ part, path, name, shape: own, place: { uri: type.uri, span } }] : [];
  return [
    ...byLibrary,
    ...pipes.flatMap((pipe): readonly ChainValidation[] =>
      heldBy(workspace, pipe, parameter).map((shape) => ({
        part,
        path,
        name,
        shape,
        place: { uri: pipe.place.uri, span: pipe.span },
      })),
    ),
  ];
}

/** The shapes that a pipe lets through; null for one that is not known. Empty if the pipe holds the parameter against nothing. */
function heldBy(
  workspace: Workspace,
  pipe: ChainLink,
  parameter: HandlerParameter,
): readonly (Shape | null)[] {
  const made = pipe.libraries.flatMap((value) => madeBy(workspace, value, pipe.receivers ?? []));
  return [
    ...made.flatMap((each) => heldByLibrary(workspace, each, parameter)),
    ...pipe.functions.flatMap((value) => heldByFunction(workspace, value, pipe.receivers ?? [], parameter)),
  ];
}

/** Whether a pipe leaves out, or refuses, the keys that the class of a parameter does not list. */
export function dropsOthers(workspace: Workspace, { pipes }: HandlerParameter): boolean {
  return pipes.some(({ libraries, receivers = [] }) =>
    libraries
      .flatMap((value) => madeBy(workspace, value, receivers))
      .some(
        (made) =>
          made.entry.schema === 'type' &&
          [made.entry.drops, made.entry.rejects].some(isSetIn(workspace, made)),
      ),
  );
}

/** Tests whether an option of a pipe is set. */
function isSetIn(workspace: Workspace, { call }: Made): (at: ArgumentPath | undefined) => boolean {
  return (at) =>
    at !== undefined &&
    call !== null &&
    literalGiven(workspace, argumentsOfCall(workspace, call.place, at, call.context)) === true;
}

function madeBy(workspace: Workspace, value: LibraryValue, receivers: readonly Value[]): readonly Made[] {
  const bySuper = superCallOf(workspace, receivers);
  const class_ = saidWhenCalled<PipeEntry>(workspace, [value], 'pipes').map(({ entry }) => ({
    entry,
    call: bySuper && { place: bySuper, context: null },
  }));
  if (class_.length || !value.call) return class_;
  const { place, context } = value.call;
  return saidOfCall<PipeEntry>(workspace, place, 'pipes', context).map(({ entry }: Said<PipeEntry>) => ({
    entry,
    call: { place, context },
  }));
}

/** The call of `super` in the constructor of a subclass: its arguments are the options. */
function superCallOf(workspace: Workspace, receivers: readonly Value[]): ExpressionPlace | null {
  for (const value of receivers) {
    if (value.kind !== 'instance') continue;
    const { code } = factsAt(workspace, value.uri);
    const maker = code.classes[value.class]?.members.find(({ kind }) => kind === 'constructor');
    const call = (code.functions[maker?.function ?? NONE]?.calls ?? []).find((id) => {
      const each = code.expressions[id];
      return each?.kind === 'call' && code.expressions[each.callee]?.kind === 'super';
    });
    if (call !== undefined) return { uri: value.uri, expression: call };
  }
  return null;
}

function heldByLibrary(
  workspace: Workspace,
  { entry, call }: Made,
  { type, schema }: HandlerParameter,
): readonly (Shape | null)[] {
  const isSet = isSetIn(workspace, { entry, call });
  if (entry.shape)
    return [call ? wordApplied(workspace, entry.shape, null, call.place, call.context) : plainShape(entry)];
  if (entry.schema === undefined) return [];
  if (entry.schema === 'decorator') return schema ? [shapeOf(workspace, schema.place, schema.context)] : [];
  if (entry.schema !== 'type') {
    const [given] = call ? argumentsOfCall(workspace, call.place, entry.schema, call.context) : [];
    if (given) return [shapeOf(workspace, given.place, given.context)];
  }
  if (!type) return [];
  const keyword = type.type.kind === 'keyword' ? type.type.name : null;
  if ((keyword === 'number' || keyword === 'boolean') && isSet(entry.converts)) return [{ is: keyword }];
  const described = shapeOfType(workspace, type.uri, type.type);
  const strips = isSet(entry.drops) || isSet(entry.rejects);
  // Of a class that describes no field at all, every key is one that is not listed.
  const shape =
    described ?? (strips && isClass(workspace, type) ? { is: 'object' as const, fields: {} } : null);
  // A class that is made of a schema is held against it, though the schema stands where it cannot be read.
  if (!shape) return isMadeOfSchema(workspace, type) ? [null] : [];
  const unknown = isSet(entry.rejects)
    ? 'reject'
    : isSet(entry.drops)
      ? 'drop'
      : (described?.unknown ?? 'keep');
  return [{ ...shape, unknown }];
}

function isMadeOfSchema(workspace: Workspace, { uri, type }: NonNullable<HandlerParameter['type']>): boolean {
  return typeValues(workspace, uri, type).some((value) => {
    if (value.kind !== 'instance') return false;
    const superclass = factsAt(workspace, value.uri).code.classes[value.class]?.superclass ?? NONE;
    return (
      superclass !== NONE &&
      saidOfCall(workspace, { uri: value.uri, expression: superclass }, 'schemas').length > 0
    );
  });
}

function isClass(workspace: Workspace, { uri, type }: NonNullable<HandlerParameter['type']>): boolean {
  return type.kind === 'named' && typeValues(workspace, uri, type).some((value) => value.kind === 'instance');
}

function plainShape({ shape }: PipeEntry): Shape | null {
  const format = typeof shape?.format === 'string' ? { format: shape.format } : {};
  return shape?.is ? { is: shape.is, ...format } : null;
}

/** A pipe of the project holds its input against something if it calls a validator, or throws on a condition. */
function heldByFunction(
  workspace: Workspace,
  value: FunctionValue,
  receivers: readonly Value[],
  { type }: HandlerParameter,
): readonly (Shape | null)[] {
  const { code } = factsAt(workspace, value.uri);
  const fact = code.functions[value.function];
  if (!fact) return [];
  const inside = withInner(code, value.function).flatMap((each) => code.functions[each] ?? []);
  const validated = inside
    .flatMap((each) => each.calls)
    .map((expression) => validatedCallAt(workspace, { uri: value.uri, expression }, value.context))
    .filter((each) => each !== null);
  const throws = inside.some((each) =>
    each.exits.some((exit) => exit.kind === 'throw' && exit.condition !== NONE),
  );
  if (!validated.length && !throws) return [];
  const given = shapeGiven(workspace, receivers);
  const declared = type && shapeOfType(workspace, type.uri, type.type);
  const own = validated.map(({ shape }) => shape).find((shape) => shape !== null) ?? null;
  return [given ?? declared ?? own];
}

/** `new SchemaPipe(schema)`: the schema that the pipe was made with. */
function shapeGiven(workspace: Workspace, receivers: readonly Value[]): Shape | null {
  for (const value of receivers) {
    if (value.kind !== 'instance' || !value.site) continue;
    const call = factsAt(workspace, value.site.uri).code.expressions[value.site.expression];
    for (const expression of call?.kind === 'call' ? call.arguments : ([] as readonly ExpressionId[])) {
      const shape = shapeOf(workspace, { uri: value.site.uri, expression }, value.context);
      if (shape) return shape;
    }
  }
  return null;
}
