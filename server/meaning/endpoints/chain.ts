/** Endpoints and their chains: what every way of writing routes down gives, and how one written handler becomes a link. */
import { NONE, type TypeFact } from '../../facts/facts.ts';
import type { Place, Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Shape } from '../shapes/shapes.ts';
import type { MediaType } from '../sinks/sinks.ts';
import { testHolds } from '../values/argument-tests.ts';
import { truthAt } from '../values/known-truth.ts';
import { elementsOf, type Located, locatedBelow } from '../values/located.ts';
import { elementBehind, mappedElements } from '../values/mapped-lists.ts';
import { restArguments } from '../values/rest-arguments.ts';
import { propertyValues, saidOfArguments, saidOfLibrary, sayingsAtCall } from '../values/sayings.ts';
import {
  type ClassReference,
  type Context,
  type ExpressionPlace,
  type FunctionValue,
  isUnderstood,
  type LibraryValue,
  type Value,
} from '../values/value.ts';
import { calleesOf, receiverOf, stepInto, valuesOf } from '../values/values.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type {
  AccessPath,
  ComposedEntry,
  GuardEntry,
  GuardKind,
  HandlerEntry,
  RouteSchema,
  SourceKind,
} from '../vocabulary/model.ts';
import type { ParameterPatterns } from './endpoint-paths.ts';
import { loadedHandlers } from './loaded-handlers.ts';
import { runInTurn } from './run-in-turn.ts';

/** One handler or middleware in a chain. */
export interface ChainLink {
  /** The argument as written, with the context in which it has its meaning. */
  readonly place: ExpressionPlace;
  readonly span: Span;
  /** Its text, shortened: for readers. */
  readonly name: string;
  /** Where it was registered: on the route itself, on its router, or on a router above. */
  readonly scope: 'route' | 'router' | 'above';
  readonly functions: readonly FunctionValue[];
  readonly libraries: readonly LibraryValue[];
  /** Objects whose method it is, where it is one: a guard that is a class. */
  readonly receivers?: readonly Value[];
  /** What its functions return decides whether the request goes on: true lets it. */
  readonly isVerdict?: boolean;
  /** Functions that were given to the calls that made it: `wrap(handler)`. */
  readonly given?: readonly FunctionValue[];
  /** Whether something of it could not be found out. */
  readonly unknown: boolean;
  /** Whether it is a list of handlers that could not be taken apart: any of them may be a guard. */
  readonly isList?: boolean;
  /** Guards that the registration itself says it is: a strategy that is given by its name. */
  readonly guards?: readonly { readonly kind: GuardKind; readonly why: string }[];
  /** Why it may guard although nothing shows that it does, for readers. */
  readonly unclear?: string;
  /** The paths, or patterns of paths, for which it does not run. */
  readonly exempt?: readonly Value[];
  /** Ways through it, of which one suffices: the links that each consists of. */
  readonly ways?: readonly (readonly ChainLink[])[];
}

/** A schema that a registration names for a part of the request, and that the framework holds it against. */
export interface DeclaredSchema extends Located, Pick<RouteSchema, 'part' | 'form'> {}
/** A parameter of a handler that is a part of the request, and what stands between the two. */
export interface HandlerParameter {
  readonly part: SourceKind;
  /** The field of the part; empty for the whole part. */
  readonly path: readonly string[];
  /** The annotation of the parameter, read in its file; null if it has none. */
  readonly type: { readonly uri: string; readonly type: TypeFact } | null;
  /** What holds it against something, in the order in which it runs. */
  readonly pipes: readonly ChainLink[];
  /** Whether the library itself holds it against its type, or against the class that the type names. */
  readonly held: 'class' | 'type' | null;
  /** A schema that the decorator is given; null if none. */
  readonly schema: Located | null;
  readonly span: Span;
  readonly name: string;
}

export interface Endpoint {
  /** Tells endpoints of one snapshot apart, and is the same for the same registration, method and path. */
  readonly id: string;
  /** Nobody is seen to register it: only what a function does with its parameters tells that it is a handler. */
  readonly unregistered?: true;
  /** Upper case; `*` for any. */
  readonly method: string;
  /** Full path with all prefixes, starting with `/`; `*` parts where a text is not known. */
  readonly path: string;
  /** What stands at the beginning of the path without the code of the application seeing it in a request: `basePath` of Next.js. */
  readonly base?: string;
  /** The folders of the file with the handler, as they are written, where the place of the file is the route: `/(members)/books/[id]`. */
  readonly route?: string;
  /** Whether every part of the path is known. */
  readonly pathKnown: boolean;
  /** Parameters that the path lets match an expression only. */
  readonly patterns?: ParameterPatterns;
  /** False where the path is only the end of the full one: of a router that is never seen to be put anywhere. */
  readonly prefixKnown?: false;
  /** There where it, or a router above it, is registered under a condition that shows that this is not production. */
  readonly forDevelopers?: true;
  readonly framework: string;
  /** The call that registers it. */
  readonly registration: ExpressionPlace;
  /** What to mark: from the start of the call to the end of its path argument, or the callee. */
  readonly place: Place;
  /** Key of the router it is registered on: endpoints with the same key are siblings. */
  readonly router: string;
  /** What runs before the handler, in order. */
  readonly chain: readonly ChainLink[];
  readonly handler: ChainLink | null;
  readonly schemas?: readonly DeclaredSchema[];
  /** What the library itself holds a part of the request against, whatever the handler does; null where it is not known. */
  readonly held?: { readonly part: SourceKind; readonly shape: Shape | null };
  /** The type of a GraphQL schema whose fields alone can be in the reply; null where it is not known. */
  readonly answersWith?: string | null;
  /** Classes of what is answered, of which only members that are shown leave. */
  readonly answersIn?: readonly ClassReference[];
  /** What would guard it but lets everybody through here, because the code says so at the handler. */
  readonly waived?: readonly ChainLink[];
  /** Where its operation stands beside the handler: the key by which `code-descriptions.ts` knows it. */
  readonly operationKey?: string;
  /** What the code says of the credential that it requires, though nothing asks for one because of that. */
  readonly requires?: StatedRequirement;
  /** Parameters of the handler that are parts of the request, where decorators say so. */
  readonly parameters?: readonly HandlerParameter[];
  /** The status that a decorator gives returned values; null if it is not known, missing if none says anything. */
  readonly status?: number | null;
  /** What decorators say of the returned value: what its properties are (`as`), and its media type. */
  readonly returned?: Returned;
}

/** A statement for readers of the description that is made of the code. */
export interface StatedRequirement {
  /** The scheme, or the decorator that says it. */
  readonly name: string;
  /** `router` where it is said of all routes of a class. */
  readonly of: 'route' | 'router';
}

/** What decorators of a handler say of the value that it returns. */
export interface Returned {
  readonly as?: HandlerEntry['returns'];
  readonly mediaTypes: readonly MediaType[];
}

/**
 * The links that one handler argument adds to the chain: lists, and calls of libraries that run several handlers one
 * after the other, are taken apart so that each handler is one link.
 */
export function linksAt(
  workspace: Workspace,
  place: ExpressionPlace,
  scope: ChainLink['scope'],
  context: Context | null = null,
): readonly ChainLink[] {
  return takenApart(workspace, { place, context }).flatMap((each) => linkAt(workspace, each, scope) ?? []);
}

/** One handler of an argument, with the paths for which it does not run, and the ways through it of which one suffices. */
export interface Handler extends Located {
  readonly exempt?: readonly Value[];
  readonly ways?: readonly (readonly Handler[])[];
}

/** The paths for which the handlers do not run that a call of a library makes one handler of: `except('/sign-in', signedIn)`. */
function exemptedBy(workspace: Workspace, { call }: LibraryValue): readonly Value[] {
  const made = call && factsAt(workspace, call.place.uri).code.expressions[call.place.expression];
  if (!call || made?.kind !== 'call') return [];
  return sayingsAtCall(workspace, call.place, call.context).ofArguments.flatMap((saying) => {
    if (saying.section !== 'exempts') return [];
    const at = { uri: call.place.uri, expression: made.arguments[saying.argument] ?? NONE };
    return propertyValues(workspace, at, saying.path, call.context);
  });
}

/** The handlers in a handler argument, one by one. */
export function takenApart(workspace: Workspace, at: Handler, depth = 0): readonly Handler[] {
  if (depth > 6) return [];
  const { place, context } = at;
  const expression = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (expression?.kind === 'spread')
    return takenApart(
      workspace,
      { place: { uri: place.uri, expression: expression.operand }, context },
      depth + 1,
    );
  const joined = joinedAt(workspace, at);
  if (joined) return joined.flatMap((each) => takenApart(workspace, { ...at, ...each }, depth + 1));
  const chosen = chosenAt(workspace, at);
  if (chosen) return takenApart(workspace, { ...at, ...chosen }, depth + 1);
  const rest = restArguments(workspace, at) ?? mappedElements(workspace, at);
  if (rest) return rest.flatMap((each) => takenApart(workspace, each, depth + 1));
  const values = valuesOf(workspace, place, context).filter((value) => value.kind !== 'unknown');
  const [first] = values;
  // A list of two may be one handler: a class, and the name of its method.
  if (first?.kind === 'array' && values.length === 1 && loadedHandlers(workspace, at)?.length) return [at];
  const inner =
    first?.kind === 'array' && values.every((value) => value.kind === 'array')
      ? elementsOf(workspace, first)
      : first?.kind === 'library' && values.length === 1
        ? composedIn(workspace, first)
        : [];
  const ways = first?.kind === 'library' ? waysThrough(workspace, first, inner, depth) : [];
  if (ways.length > 1) return [{ ...at, ways }];
  if (inner.length) {
    const exempt = first?.kind === 'library' ? exemptedBy(workspace, first) : [];
    const parts = inner
      .flatMap((each) => takenApart(workspace, each, depth + 1))
      .map((each) => (exempt.length ? { ...each, exempt: [...(each.exempt ?? []), ...exempt] } : each));
    // What only wraps one function is known by the name it has where it is put.
    const [only] = parts;
    const isWrapper = first?.kind === 'library' && parts.length === 1 && only !== undefined;
    return isWrapper && !exempt.length && functionsAt(workspace, only).length ? [at] : parts;
  }
  if (first?.kind === 'array' && values.length === 1) return [];
  const inTurn = runInTurn(workspace, at);
  return inTurn.length ? inTurn.flatMap((each) => takenApart(workspace, each, depth + 1)) : [at];
}

/** `[].concat(handlers)`, and what else is put behind a list that is written there: one handler, or a list of them. */
function joinedAt(workspace: Workspace, { place, context }: Located): readonly Located[] | null {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[place.expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (call?.kind !== 'call' || callee?.kind !== 'member' || callee.property !== 'concat') return null;
  const list = code.expressions[callee.object];
  if (list?.kind !== 'array') return null;
  return [...list.elements, ...call.arguments].map((expression) => ({ place: { uri, expression }, context }));
}

/** What a condition chooses that the call or the round at hand decides: `const all = route.before ? [...route.before, handler] : handler`. */
function chosenAt(workspace: Workspace, { place, context }: Located): Located | null {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  if (!context) return null;
  let choice = code.expressions[place.expression];
  if (choice?.kind === 'reference') {
    const [only, ...others] = choice.definitions;
    const { from, into } = code.definitions[only ?? NONE] ?? {};
    if (others.length || into?.length || from?.kind !== 'value' || from.path.length) return null;
    choice = code.expressions[from.value];
  }
  if (choice?.kind !== 'conditional') return null;
  const truth = truthAt(workspace, { uri, expression: choice.test }, context);
  if (truth === null) return null;
  return { place: { uri, expression: truth ? choice.then : choice.otherwise }, context };
}

/**
 * The ways through what a call of a library makes, where one that lets through suffices: `some(signedIn, isLocal)`. In a
 * list within the list, all of one way have to let through.
 */
function waysThrough(
  workspace: Workspace,
  { call }: LibraryValue,
  inner: readonly Located[],
  depth: number,
): readonly (readonly Handler[])[] {
  if (!call || !inner.length) return [];
  const entries = saidOfArguments<AccessPath | ComposedEntry>(
    workspace,
    call.place,
    'composes',
    call.context,
  );
  const said = entries.flatMap(({ entry }) => (typeof entry === 'string' ? [] : [entry]));
  const made = factsAt(workspace, call.place.uri).code.expressions[call.place.expression];
  if (!said.length || said.length < entries.length || made?.kind !== 'call') return [];
  const { uri } = call.place;
  const isOne = ({ suffices, except }: ComposedEntry) =>
    suffices === 'one' && !except?.some((test) => testHolds(workspace, test, made, uri, call.context));
  if (!said.every(isOne)) return [];
  return inner
    .flatMap((each) => itemsOf(workspace, each))
    .map((each) => takenApart(workspace, each, depth + 1));
}

/** The elements of a list, and a part of it of which they are not known; of what is no list, that alone. */
function itemsOf(workspace: Workspace, at: Located): readonly Located[] {
  const [only, ...others] = valuesOf(workspace, at.place, at.context);
  if (only?.kind !== 'array' || others.length) return [at];
  const { uri, expression, context } = only;
  const { code } = factsAt(workspace, uri);
  const list = code.expressions[expression];
  const unread = (list?.kind === 'array' ? list.elements : []).flatMap((element) => {
    const spread = code.expressions[element];
    if (spread?.kind !== 'spread') return [];
    const place = { uri, expression: spread.operand };
    const lists = valuesOf(workspace, place, context);
    return lists.length && lists.every(({ kind }) => kind === 'array') ? [] : [{ place, context }];
  });
  return [...elementsOf(workspace, only), ...unread];
}

/**
 * The handlers that a library's call was given to be run one after the other: `compose([first, second])`, or a call
 * before it in a chain: `wrap(handler).use(parser)`.
 */
function composedIn(workspace: Workspace, { call }: LibraryValue, depth = 0): readonly Located[] {
  if (!call) return [];
  const own = composedAt(workspace, call);
  if (own.length || depth > 12) return own;
  const receiver = receiverOf(factsAt(workspace, call.place.uri).code, call.place.expression);
  const [before] = valuesOf(workspace, { uri: call.place.uri, expression: receiver }, call.context);
  const isSame = before?.kind !== 'library' || before.call?.place.expression === call.place.expression;
  return isSame ? [] : composedIn(workspace, before, depth + 1);
}

function composedAt(workspace: Workspace, call: NonNullable<LibraryValue['call']>): readonly Located[] {
  const expression = factsAt(workspace, call.place.uri).code.expressions[call.place.expression];
  if (expression?.kind !== 'call') return [];
  return sayingsAtCall(workspace, call.place, call.context).ofArguments.flatMap((saying) => {
    if (saying.section !== 'composes') return [];
    const argument = expression.arguments[saying.argument] ?? NONE;
    const at = { place: { uri: call.place.uri, expression: argument }, context: call.context };
    return locatedBelow(workspace, at, saying.path);
  });
}

/**
 * One link.
 * @param only what the handler is, where it is only a part of what the expression stands for
 */
export function linkAt(
  workspace: Workspace,
  { place, context, exempt, ways }: Handler,
  scope: ChainLink['scope'],
  only?: readonly Value[],
): ChainLink | null {
  const expression = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (!expression) return null;
  const whole = {
    place,
    span: { start: expression.start, end: expression.end },
    name: nameOf(workspace, { place, context }),
    scope,
    ...(exempt ? { exempt } : {}),
  };
  const inner = ways?.map((way) => way.flatMap((each) => linkAt(workspace, each, scope) ?? []));
  if (inner) {
    const parts = inner.flat();
    return {
      ...whole,
      functions: parts.flatMap((each) => each.functions),
      libraries: parts.flatMap((each) => each.libraries),
      ways: inner,
      unknown: false,
    };
  }
  const values = only ?? valuesOf(workspace, place, context);
  const loaded = only ? null : loadedHandlers(workspace, { place, context });
  const functions =
    loaded ??
    values.flatMap((value) =>
      value.kind === 'function' ? [value] : value.kind === 'class' ? answeringMethods(workspace, value) : [],
    );
  const libraries = values.filter((value) => value.kind === 'library');
  const given = functionsGivenIn(workspace, { place, context }, 0);
  const isList =
    !only && !loaded?.length && (isSpread(workspace, place) || values.some(({ kind }) => kind === 'array'));
  const wrapped = functions.length ? [] : wrappedIn(workspace, { place, context }, libraries);
  return {
    ...whole,
    functions: [...functions, ...wrapped, ...libraries.flatMap((value) => runBy(workspace, value))],
    libraries,
    given,
    ...(isList && !isUnderstoodWhole(values) ? { isList } : {}),
    unknown: !functions.length && !wrapped.length && !libraries.some((value) => value.states.length > 0),
  };
}

/** Whether all that an expression may stand for are functions, or known to models. */
function isUnderstoodWhole(values: readonly Value[]): boolean {
  return values.length > 0 && values.every(isUnderstood);
}

/** Whether the elements of what stands at a place are given to a call one by one. */
function isSpread(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  return code.expressions[code.expressions[expression]?.parent ?? NONE]?.kind === 'spread';
}

/** The text of a handler; of one that is made of the elements of a list, the text of the element. */
function nameOf(workspace: Workspace, at: Located): string {
  const { uri, expression: id } = elementBehind(workspace, at).place;
  const expression = factsAt(workspace, uri).code.expressions[id];
  return shortText(fileAt(workspace, uri)?.text.slice(expression?.start, expression?.end) ?? '');
}

/** The functions that a guard of a library was given to be run with each request: `json({ verify: checkSignature })`. */
function runBy(workspace: Workspace, value: LibraryValue): readonly FunctionValue[] {
  const { call } = value;
  const made = call && factsAt(workspace, call.place.uri).code.expressions[call.place.expression];
  if (!call || made?.kind !== 'call') return [];
  return saidOfLibrary<GuardEntry>(workspace, value, 'guards').flatMap(({ entry }) => {
    const runs = argumentOf(entry.runs);
    if (!runs) return [];
    const given = made.arguments.filter((_, i) => selects(runs.which, i, made.arguments.length));
    return given.flatMap((argument) => {
      const at = { place: { uri: call.place.uri, expression: argument }, context: call.context };
      return locatedBelow(workspace, at, runs.path).flatMap((each) => functionsAt(workspace, each));
    });
  });
}

/** Classes above a class that are looked at. */
const INHERITANCE_LIMIT = 6;

/** The method that answers, of a class that is given to a route: `router.get('/books', ListBooks)`. */
function answeringMethods(
  workspace: Workspace,
  value: Extract<Value, { kind: 'class' }>,
): readonly FunctionValue[] {
  let above: readonly Value[] = [value];
  for (let depth = 0; depth < INHERITANCE_LIMIT && above.length; depth++) {
    const names = above.flatMap((each) => saidOfLibrary<string>(workspace, each, 'handler-classes'));
    const instance: Value = { ...value, kind: 'instance', site: null };
    if (names.length)
      return names.flatMap(({ entry }) =>
        stepInto(workspace, instance, entry).filter((each) => each.kind === 'function'),
      );
    above = above.flatMap((each) => {
      if (each.kind !== 'class') return [];
      const { superclass } = factsAt(workspace, each.uri).code.classes[each.class] ?? { superclass: NONE };
      return superclass === NONE ? [] : valuesOf(workspace, { uri: each.uri, expression: superclass });
    });
  }
  return [];
}

/** Functions given to a call that is not known (`wrap(handler)`), here or where the value was made, stand for its result. */
function wrappedIn(
  workspace: Workspace,
  at: Located,
  libraries: readonly LibraryValue[],
): readonly FunctionValue[] {
  const composed = libraries
    .flatMap((value) => composedIn(workspace, value))
    .flatMap((each) => takenApart(workspace, each))
    .flatMap((each) => functionsAt(workspace, each));
  if (composed.length) return composed;
  const made = libraries.flatMap(({ call, states }) =>
    call && !states.length ? outermostIn(workspace, call, 0) : [],
  );
  // A function of the project that gives back what a library makes (`wrap(handler)`) says itself what stands for it.
  const isOwn = calleesOf(workspace, at.place, at.context).some(({ kind }) => kind === 'function');
  if (isOwn && made.length) return made;
  const here = outermostIn(workspace, at, 0);
  return here.length ? here : made;
}

function functionsAt(workspace: Workspace, { place, context }: Located): readonly FunctionValue[] {
  return valuesOf(workspace, place, context).filter((value) => value.kind === 'function');
}

/** Functions given to a call; those of calls among its arguments only where it has none itself. */
function outermostIn(
  workspace: Workspace,
  { place, context }: Located,
  depth: number,
): readonly FunctionValue[] {
  const expression = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (expression?.kind !== 'call' || depth > 3) return [];
  return expression.arguments.flatMap((argument) => {
    const inner = { place: { uri: place.uri, expression: argument }, context };
    const found = functionsAt(workspace, inner);
    return found.length ? found : outermostIn(workspace, inner, depth + 1);
  });
}

/** Functions given to a call, and to the calls among its arguments: the outer ones first. */
function functionsGivenIn(
  workspace: Workspace,
  { place, context }: Located,
  depth: number,
): readonly FunctionValue[] {
  if (depth > 3) return [];
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  if (expression?.kind === 'reference') {
    const [only, ...others] = expression.definitions;
    const from = only === undefined || others.length ? undefined : code.definitions[only]?.from;
    if (from?.kind !== 'value' || from.path.length) return [];
    return functionsGivenIn(
      workspace,
      { place: { uri: place.uri, expression: from.value }, context },
      depth + 1,
    );
  }
  if (expression?.kind !== 'call') return [];
  return expression.arguments.flatMap((argument) => {
    const inner = { place: { uri: place.uri, expression: argument }, context };
    return [
      ...valuesOf(workspace, inner.place, context).filter((value) => value.kind === 'function'),
      ...functionsGivenIn(workspace, inner, depth + 1),
    ];
  });
}

/** A text on one line, shortened, for readers. */
export function shortText(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (/^(?:async )?(?:function\b|\(|\w+ =>)/.test(line)) return 'handler';
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
