/** How short a password may be that somebody chooses: what schemas, definitions and the code itself ask of it. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { mirrored } from '../../facts/reading.ts';
import type { Flow } from '../../flow/flows.ts';
import { searchBack } from '../../flow/search.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { queryAt } from '../../meaning/entities/queries.ts';
import { leavesOut, type Shape, shapeAt } from '../../meaning/shapes/shapes.ts';
import { chainValidations, handlerValidations } from '../../meaning/shapes/validators.ts';
import { shortestMatch } from '../../meaning/values/patterns.ts';
import { sayingsAtCall } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { calleesOf, receiverOf, valuesOf } from '../../meaning/values/values.ts';
import type { Place, Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { isPasswordName } from '../people-names.ts';
import { type Reached, reaches } from '../reach.ts';
import { nameRead } from '../written.ts';

/** What is asked of a password before it is stored. */
export interface PasswordPolicy {
  /** The least length that is let through; 0 where nothing asks for a length. */
  readonly least: number;
  /** Where a length is asked for, or the schema that asks for none. */
  readonly at: Place | null;
  /** The number that the code compares the length with, where it is written there. */
  readonly number: { readonly place: Place; readonly value: number } | null;
}

/** What an endpoint asks of the password that a flow stores; null where a check could not be read. */
export function passwordPolicy(workspace: Workspace, endpoint: Endpoint, flow: Flow): PasswordPolicy | null {
  const bySchema = [...schemaBounds(workspace, endpoint, flow)];
  const byCode = codeBounds(workspace, endpoint);
  if (!byCode || isLimitedByDefinition(workspace, flow)) return null;
  let policy: PasswordPolicy = { least: 0, at: null, number: null };
  for (const bound of [...bySchema, ...byCode]) {
    if (!bound) return null;
    if (bound.least > policy.least || !policy.at) policy = bound;
  }
  return policy;
}

/** What schemas ask of it: those that it is the result of, and those that the request is held against. */
function* schemaBounds(
  workspace: Workspace,
  endpoint: Endpoint,
  { arrival }: Flow,
): Generator<PasswordPolicy | null> {
  const { from, path, held } = arrival;
  for (const shape of held) yield boundOf(shape, null);
  for (const each of [...chainValidations(workspace, endpoint), ...handlerValidations(workspace, endpoint)]) {
    if (from.kind !== 'source' || (each.part !== from.part && each.part !== 'any')) continue;
    const [long, short] = each.path.length > path.length ? [each.path, path] : [path, each.path];
    if (!short.every((name, i) => long[i] === name)) continue;
    if (!each.shape) yield null;
    else if (each.shape.narrowed || each.shape.opaque) yield null;
    else {
      const below = path.slice(each.path.length);
      // A field that is taken away or refused brings no password.
      if (leavesOut(each.shape, below)) yield null;
      const shape = shapeAnywhere(each.shape, below);
      if (shape) yield boundOf(shape, each.place);
    }
  }
}

/** The shape at a path; of alternatives those that know it, as the others are meant for requests without it. */
function shapeAnywhere(shape: Shape, path: readonly string[]): Shape | null {
  const own = shapeAt(shape, path);
  if (own || shape.is !== 'union') return own;
  const parts = (shape.of ?? []).flatMap((each) => shapeAt(each, path) ?? []);
  return parts.length ? { is: 'union', of: parts } : null;
}

function boundOf(shape: Shape | null, at: Place | null): PasswordPolicy | null {
  const least = shape && leastLength(shape);
  return least === null ? null : { least, at, number: null };
}

/** The length of the shortest text that a shape lets through; null where that is not known. */
function leastLength(shape: Shape): number | null {
  if (shape.opaque || shape.narrowed || shape.minUnread) return null;
  switch (shape.is) {
    case 'any':
      return shape.min ?? 0;
    case 'text': {
      const byPattern = shape.pattern ? shortestMatch(shape.pattern.source) : 0;
      return byPattern === null ? null : Math.max(shape.min ?? 0, byPattern);
    }
    case 'union':
    case 'intersection': {
      const lengths = (shape.of ?? []).map(leastLength);
      if (!lengths.length || lengths.some((each) => each === null)) return null;
      const known = lengths.filter((each) => each !== null);
      return shape.is === 'union' ? Math.min(...known) : Math.max(...known);
    }
    default:
      return null;
  }
}

/** Whether the definition of the entity has options of the field that speak of lengths or checks. */
function isLimitedByDefinition(workspace: Workspace, { query, field }: Flow): boolean {
  const entity = query?.entity;
  const own = entity?.fields.find(({ name }) => name === field);
  if (!entity || !own) return false;
  const { uri, span } = own.place;
  if (fileAt(workspace, uri)?.kind !== 'script') return false;
  const { code } = factsAt(workspace, uri);
  const holds = (outer: Span) => outer.start <= span.start && outer.end >= span.end;
  const properties = code.expressions.flatMap((each) => (each.kind === 'object' ? each.properties : []));
  const members = code.classes.flatMap((each) => each.members);
  // The definition of the field: `password: { type: String, minlength: 8 }`, `@Length(8) password`.
  const definitions = [
    ...properties.filter((each) => each.key === field && holds(each.span)),
    ...members.filter((each) => each.name === field && holds(each.span)),
  ];
  return definitions.some((definition) =>
    namesWithin(code, definition.span).some((name) => nameWords(name).some((word) => limitWords.has(word))),
  );
}

const limitWords = new Set(
  'min minimum minlength length len validate validator validators valid match matches pattern regex regexp is'.split(
    ' ',
  ),
);

/** Names of properties and of what is called within a span. */
function namesWithin(code: Code, { start, end }: Span): readonly string[] {
  return code.expressions.flatMap((each) => {
    if (each.start < start || each.end > end) return [];
    if (each.kind === 'object') return each.properties.flatMap(({ key }) => key ?? []);
    return each.kind === 'reference' ? [each.name] : [];
  });
}

/** What the code of an endpoint asks of passwords; null where one is given to code that cannot be read and may check it. */
function codeBounds(workspace: Workspace, endpoint: Endpoint): readonly PasswordPolicy[] | null {
  const bounds: PasswordPolicy[] = [];
  let isClear = true;
  const look = (reached: Reached): boolean => {
    const bound = lengthTest(workspace, reached) ?? patternTest(workspace, reached);
    if (bound) bounds.push(bound);
    if (bound === undefined || isGivenAway(workspace, reached)) isClear = false;
    return !isClear;
  };
  const validators = chainValidations(workspace, endpoint);
  const isValidator = ({ uri, expression }: ExpressionPlace) => {
    const { start, end } = factsAt(workspace, uri).code.expressions[expression] ?? { start: 0, end: 0 };
    return validators.some(
      ({ place: { uri: file, span } }) => file === uri && span.start >= start && span.end <= end,
    );
  };
  for (const link of [...endpoint.chain, ...(endpoint.handler ? [endpoint.handler] : [])])
    if ((link.unknown && !isValidator(link.place)) || reaches(workspace, link, look)) return null;
  return isClear ? bounds : null;
}

/** `password.length < 8`, either way round: null where it is no such test, undefined where the number is not known. */
function lengthTest(workspace: Workspace, reached: Reached): PasswordPolicy | null | undefined {
  const { expression, code, place } = reached;
  if (expression.kind !== 'binary' || !/^[<>]=?$|^[!=]==?$/.test(expression.operator)) return null;
  for (const [side, other, isLeft] of [
    [expression.left, expression.right, true],
    [expression.right, expression.left, false],
  ] as const) {
    if (!isLengthOfPassword(workspace, reached, side)) continue;
    const at = { uri: place.uri, expression: other };
    const values = valuesOf(workspace, at, reached.context);
    const numbers = values.flatMap((each) =>
      each.kind === 'literal' && typeof each.value === 'number' ? [each.value] : [],
    );
    const [value] = numbers;
    if (value === undefined || numbers.length < values.length) return undefined;
    const sign = isLeft ? expression.operator : mirrored(expression.operator);
    // `length < 8` turns away, `length >= 8` lets through, `length <= 7` and `length > 7` say the same.
    const least = sign === '<' || sign === '>=' ? value : sign === '<=' || sign === '>' ? value + 1 : 1;
    // An upper limit is far above what is asked for at least.
    if (value > 40) return null;
    const isWritten = code.expressions[other]?.kind === 'literal' && (sign === '<' || sign === '>=');
    const number = isWritten ? { place: placeOf(code, at), value } : null;
    return { least, at: placeOf(code, place), number };
  }
  return null;
}

function isLengthOfPassword(workspace: Workspace, reached: Reached, id: ExpressionId): boolean {
  const expression = lengthRead(reached.code, id);
  return expression !== NONE && isPassword(workspace, reached, expression);
}

/** The text whose length is read, also by a name; NONE where none is. */
function lengthRead(code: Code, id: ExpressionId): ExpressionId {
  const expression = code.expressions[id];
  if (expression?.kind === 'member') return expression.property === 'length' ? expression.object : NONE;
  if (expression?.kind === 'unary' || expression?.kind === 'cast')
    return lengthRead(code, expression.operand);
  if (expression?.kind !== 'reference' || expression.definitions.length !== 1) return NONE;
  const from = code.definitions[expression.definitions[0] ?? NONE]?.from;
  if (from?.kind !== 'value') return NONE;
  if (from.path.join('.') === 'length') return from.value;
  const value = code.expressions[from.value];
  return !from.path.length && value?.kind === 'member' && value.property === 'length' ? value.object : NONE;
}

/** `/^.{8,}$/.test(password)` and `password.match(…)`. */
function patternTest(workspace: Workspace, reached: Reached): PasswordPolicy | null | undefined {
  const { expression, code, place, context } = reached;
  const callee = expression.kind === 'call' ? code.expressions[expression.callee] : undefined;
  if (expression.kind !== 'call' || callee?.kind !== 'member') return null;
  const [first = NONE] = expression.arguments;
  const isTest = callee.property === 'test' || callee.property === 'exec';
  if (!isTest && callee.property !== 'match' && callee.property !== 'search') return null;
  const [pattern, text] = isTest ? [callee.object, first] : [first, callee.object];
  if (text === NONE || !isPassword(workspace, reached, text)) return null;
  for (const value of valuesOf(workspace, { uri: place.uri, expression: pattern }, context)) {
    const least = value.kind === 'regex' ? shortestMatch(value.pattern) : null;
    if (least === null) return undefined;
    return { least, at: placeOf(code, place), number: null };
  }
  return undefined;
}

/** Whether an expression is a password: by its name, or because it comes from a field of such a name. */
function isPassword(workspace: Workspace, { code, place, context }: Reached, id: ExpressionId): boolean {
  if (isPasswordName(nameRead(code, id))) return true;
  return searchBack(workspace, { uri: place.uri, expression: id }, [], context).arrivals.some(
    ({ from, path }) => from.kind === 'source' && isPasswordName(path.at(-1) ?? ''),
  );
}

/** Whether a password is an argument of a call that cannot be read and of which no model says what it is for. */
function isGivenAway(workspace: Workspace, { expression, code, place, context }: Reached): boolean {
  if (expression.kind !== 'call') return false;
  const at = expression.arguments.findIndex((id) => isPasswordName(nameRead(code, id)));
  if (at < 0 || queryAt(workspace, place)) return false;
  const { ofArguments, ofCall } = sayingsAtCall(workspace, place, context);
  if (ofArguments.some(({ argument }) => argument === at)) return false;
  if (
    ofCall.some(({ section }) => section === 'cleaners' || section === 'issues' || section === 'validators')
  )
    return false;
  const callees = calleesOf(workspace, place, context);
  // Methods of the language's own values hash nothing and check nothing; what the workspace wrote is read by itself.
  const receiver = receiverOf(code, place.expression);
  if (receiver !== NONE && isPasswordName(nameRead(code, receiver))) return false;
  return !callees.some(({ kind }) => kind === 'function' || kind === 'class');
}

function placeOf(code: Code, { uri, expression }: ExpressionPlace): Place {
  const { start, end } = code.expressions[expression] ?? { start: 0, end: 0 };
  return { uri, span: { start, end } };
}
