/**
 * Where does a value come from? A search from the place of use backwards, over definitions, properties, calls,
 * parameters and files. It stops at what the request sends, at what a query reads, and where nothing is known.
 */

import {
  type BindingId,
  type ClassFact,
  type Code,
  type ConditionId,
  type Definition,
  type DefinitionId,
  type DefinitionSource,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
  type Path,
} from '../facts/facts.ts';
import { conditionsAround, functionOfThis, isLength, isWithinFunction, standsIn } from '../facts/reading.ts';
import { decoratedParameter } from '../meaning/endpoints/parameters.ts';
import { cleanedMembers } from '../meaning/entities/entity-classes.ts';
import { type QueryAt, queryAt, queryBehind } from '../meaning/entities/queries.ts';
import { carriedBy, readByName } from '../meaning/guards/carried.ts';
import { showsProduction } from '../meaning/settings/circumstances.ts';
import { cleanersOf, leavesOut, type Shape, shapeAt } from '../meaning/shapes/shapes.ts';
import { validatedCallAt } from '../meaning/shapes/validators.ts';
import { isDead, truthAt } from '../meaning/values/known-truth.ts';
import { belowElement, elementOfRound } from '../meaning/values/loops.ts';
import { callbackRoles } from '../meaning/values/roles.ts';
import { saidOfLibrary, saidOfValue, sayingsAtCall } from '../meaning/values/sayings.ts';
import { HOLE, separatorOf, shortened, textAt } from '../meaning/values/texts.ts';
import { typeValues } from '../meaning/values/type-values.ts';
import { usesOfFunction } from '../meaning/values/uses.ts';
import {
  type Context,
  type ExpressionPlace,
  type FunctionValue,
  isSpokenOf,
  type LibraryValue,
  type Value,
} from '../meaning/values/value.ts';
import {
  bindingValues,
  calleesOf,
  contextKey,
  contextOfCall,
  madeBy,
  parameterValues,
  pathFromName,
  receiverOf,
  stepInto,
  valuesOf,
} from '../meaning/values/values.ts';
import { callbackResult, closure, selects } from '../meaning/vocabulary/automaton.ts';
import type { Origin } from '../meaning/vocabulary/care-words.ts';
import type { Cleaner, IterationEntry, SourceKind, StepKind } from '../meaning/vocabulary/model.ts';
import { automatonOf } from '../meaning/vocabulary/model-set.ts';
import { isIdentifier } from '../text/identifiers.ts';
import { factsAt } from '../workspace/facts.ts';
import { importTargets } from '../workspace/links.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Captured, capturedBy, handedOn, isMadeBy, mayRun } from './closures.ts';
import { givenOverChannel, relayedTo } from './handed-over.ts';
import { callsOn, mayBeRead, mergesInto, mutationsOf } from './mutations.ts';
import { proofOf, proofOfDefinition, shownByAnswer } from './proofs.ts';
import { deletedFromOwn, type Removed, removedBefore } from './removals.ts';
import { cutCleaners, matchCleaners, replacementCleaners } from './replacements.ts';
import { isMetWherePresent, readKey } from './same.ts';
import type { TraceStep } from './trace.ts';
import { isOtherVariant } from './variants.ts';

/** States looked at in one search. */
const STATE_LIMIT = 2000;
/** States looked at in one place: more of them are those of a function that calls itself, or of a helper of everybody. */
const PLACE_LIMIT = 48;
/** Nesting of one way; longer ways tell a reader nothing. */
const DEPTH_LIMIT = 160;
/** Callers looked at for one parameter. */
const CALLER_LIMIT = 24;
/** Classes above a class that are looked at. */
const INHERITANCE_LIMIT = 6;
/** Signs replaced one after the other in a text that is written down. */
const FILLED_LIMIT = 6;
/** Forms told apart at one place; loops put texts together in endlessly many. */
const FORM_LIMIT = 8;
/** How often a name stands in one path; a walk down a tree of data by a function that calls itself reads endlessly deep. */
const ROUND_LIMIT = 2;
/** Stands in a path for the names of the properties there, rather than for what they hold: `for (const name in data)`. */
const KEY = '(key)';

/** How data lies in the value that was searched. */
export interface Form {
  /** What stands before the data in the text that it is joined into, with `HOLE` for pieces that are not written down. */
  readonly before: string;
  /** What stands after it. */
  readonly after: string;
  /** Properties of the objects and lists that the data was put into: `['email']` for `find({ email })`. Empty if it is the value itself or a part of a text. */
  readonly part: Path;
  /** Texts that stand before it in the list that it is an element of: `['clone', '--']`. */
  readonly earlier: readonly string[];
}

const wholeValue: Form = { before: '', after: '', part: [], earlier: [] };

/** Where a search ended. */
export interface Arrival {
  readonly from: /** `model` is the library whose request it is. */
    | { readonly kind: 'source'; readonly part: SourceKind; readonly model: string }
    | { readonly kind: 'query'; readonly query: QueryAt }
    /** A value of which a model, or the language, says what it is; `label` is how it was reached: `process.env.KEY`. */
    | { readonly kind: 'origin'; readonly origin: Origin; readonly label: string }
    /** A value that is written in the code; only where the search was told to look for them. */
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined };
  readonly place: ExpressionPlace;
  readonly context: Context | null;
  /** Properties below the arrival that go on: `['id']` for `req.query.id`. */
  readonly path: Path;
  /** Properties that were left out on the way. */
  readonly except: readonly string[];
  /** Properties of the whole that other values took the place of: `body.owner = user.id`. */
  readonly replaced: readonly string[];
  /** From here to the start of the search, in the order of the data; the arrival itself is not among them. */
  readonly steps: readonly TraceStep[];
  /** What the value is known to be after conversions, checks and validation on the way. */
  readonly cleaners: readonly Cleaner[];
  /** Whether it was held against a schema, converted or checked on the way. */
  readonly checked: boolean;
  readonly form: Form;
  /** Where the text that the data was joined into was whole, if functions of the project only hand it on from there: the argument of the outermost of them. */
  readonly whole: ExpressionPlace | null;
  /** Whether it is the name of a property of the data, and nothing of what is in it: `Object.keys(data)`. */
  readonly isName: boolean;
  /** Whether a text was parsed on the way, so that it may be an object whatever it was before. */
  readonly parsed: boolean;
  /** Whether it was put under one key and read under another that may not be the same: `store[name] = …`, `store[other]`. */
  readonly mixed: boolean;
  /** Whether only the origin of it, as an address, goes on: `new URL('/login', it)`. */
  readonly origin: boolean;
  /** Whether it takes the place of a sign in a text that is not seen: `template.replace('{id}', it)`. */
  readonly filled: boolean;
  /** The schemas whose result it is, nearest to the start of the search first; null for one that is not understood. */
  readonly held: readonly (Shape | null)[];
  /** The last call on the way that runs one of several functions, and which; null if there is none. */
  readonly chosen: Chosen | null;
  /** The calls of functions of the project through which the way led out, from the start of the search on. */
  readonly calledBy: readonly { readonly callee: Captured['maker']; readonly call: ExpressionPlace }[];
}

export interface SearchResult {
  readonly arrivals: readonly Arrival[];
  /** Whether a limit was reached, so that ways may be missing. */
  readonly cut: boolean;
}

/** Steps passed so far, nearest to the origin first. */
interface Trail {
  readonly step: TraceStep;
  readonly next: Trail | null;
}

/** What a search looks for besides data of the request. */
export interface Looked {
  /** The value is sent as a reply: members that a class keeps out of replies do not count. */
  readonly isReply?: boolean;
  /** Values that are written in the code count as well. */
  readonly literals?: boolean;
  /** States looked at, where what is looked for lies near, and the question is asked at many places. */
  readonly limit?: number;
}

interface State {
  readonly place: ExpressionPlace;
  readonly path: Path;
  readonly context: Context | null;
  readonly except: readonly string[];
  readonly replaced: readonly string[];
  /** Properties that were taken out by `delete`, of the object that is to be found. */
  readonly deleted: readonly string[];
  readonly cleaners: readonly Cleaner[];
  readonly checked: boolean;
  /** Whether it is only a part of a text, so that a literal says nothing of the whole. */
  readonly joined: boolean;
  /** Whether it only decides what the value is: as an operand of a calculation, or as an index. Only origins count then. */
  readonly deciding: boolean;
  /** Whether it came by a property whose name is not known, so that it may be another property than the one asked for. */
  readonly vague: boolean;
  /** Whether what is read under some key was put there under some key, so that it may be another entry. */
  readonly mixed: boolean;
  readonly form: Form;
  /** The field that a method was asked for on the way: `form.get('title')`. */
  readonly field: string | null;
  /** Whether a text was read between here and the start: what is known of the text says nothing of what it holds. */
  readonly parsed: boolean;
  /** Whether a text was decoded between here and the start: what encoding kept out of it may be in there again. */
  readonly decoded: boolean;
  /** Whether only the origin of it, as an address, goes on. */
  readonly origin: boolean;
  /** Whether it takes the place of a sign in a text that is not seen. */
  readonly filled: boolean;
  /** Whether the way led over a property that middleware put on the request. */
  readonly isCarried: boolean;
  /** The function through which the way led out into the one that made it. */
  readonly captured: Captured | null;
  /** The function that was entered because it is given to a call, under a name: `names.map(pathOf)`. */
  readonly entered: Entered | null;
  readonly held: readonly (Shape | null)[];
  /** The argument by which a function of the project was given the value as it is searched for, outermost so far. */
  readonly handed: ExpressionPlace | null;
  /** The call of one of several functions through which the way led out of that function. */
  readonly chosen: Chosen | null;
  /** The calls of functions of the project through which the way led out, the last one first. */
  readonly way: Way | null;
  /** Whether an element was taken out of the list or the map that is searched, by a method: what is put in is what is searched. */
  readonly isElement: boolean;
  /** Whether it was itself seen to be a text (`typeof value === 'string'`), so that it is no object that is written down. */
  readonly isText: boolean;
  /** Whether only names lie between here and the start of the search. */
  readonly bare: boolean;
  readonly trail: Trail | null;
  readonly depth: number;
}

/** A call by which the way led out of a function, into what it was given. */
interface Way {
  readonly callee: Captured['maker'];
  readonly call: ExpressionPlace;
  /** The one before it, nearer to the start of the search. */
  readonly before: Way | null;
}

/** A call that may run several functions, `run(...given)` in what a wrapper makes, and the one of them that is searched from. */
export interface Chosen {
  readonly call: ExpressionPlace;
  readonly callee: Captured['maker'];
}

interface Entered {
  readonly uri: string;
  readonly function: FunctionId;
  readonly call: ExpressionPlace;
  readonly argument: number;
}

/**
 * Searches for what goes into the value at `path` below an expression, parts of it included.
 * @param looked `isReply`: the value is sent as a reply, so members that a class keeps out of replies do not count;
 *   `literals`: values that are written in the code are looked for as well; `limit`: so many states are looked at
 */
export function searchBack(
  workspace: Workspace,
  place: ExpressionPlace,
  path: Path,
  context: Context | null = null,
  looked: Looked = {},
): SearchResult {
  const search = new Search(workspace, looked);
  search.run({
    place,
    path,
    context,
    except: [],
    replaced: [],
    deleted: [],
    cleaners: [],
    checked: false,
    joined: false,
    deciding: false,
    vague: false,
    mixed: false,
    form: wholeValue,
    field: null,
    parsed: false,
    decoded: false,
    origin: false,
    filled: false,
    isCarried: false,
    captured: null,
    entered: null,
    held: [],
    handed: null,
    chosen: null,
    way: null,
    isElement: false,
    isText: false,
    bare: true,
    trail: null,
    depth: 0,
  });
  return { arrivals: search.arrivals, cut: search.cut };
}

/**
 * A state whose paths say no more of a tree than that it goes on: `a.b.a.b.a.b.a` of what reads `node.a.b` of itself is
 * what `a.b.a.b.a` is.
 */
function limited(state: State): State {
  const path = withFewRounds(state.path);
  const part = partWithFewRounds(state.form.part);
  const isShorter = part !== state.form.part;
  if (path === state.path && !isShorter) return state;
  return { ...state, path, form: isShorter ? { ...state.form, part } : state.form };
}

/** The same for what data was put into, whose last name is the one put on last. */
function partWithFewRounds(part: Path): Path {
  const { length } = part.length > ROUND_LIMIT ? withFewRounds(part.toReversed()) : part;
  return length < part.length ? part.slice(0, length) : part;
}

/** A path without its first names, where the first one stands in it too often. */
function withFewRounds(path: Path): Path {
  if (path.length <= ROUND_LIMIT) return path;
  const [first] = path;
  const others = path.findIndex((name) => name !== first);
  const same = others < 0 ? path.length : others;
  if (same > ROUND_LIMIT) return path.slice(same - ROUND_LIMIT);
  if (first === '*') return path;
  const rounds = path.flatMap((name, i) => (name === first ? [i] : []));
  return rounds.length > ROUND_LIMIT ? path.slice(rounds[1]) : path;
}

/** One search; lives only while it runs. */
class Search {
  readonly arrivals: Arrival[] = [];
  cut = false;
  /** All states that were to be looked at so far; those in front are done. */
  private readonly waiting: State[] = [];
  /** File -> expression -> everything else of a state but its form -> forms in which it was visited. */
  private readonly seen = new Map<string, Map<ExpressionId, Map<string, Set<string>>>>();

  constructor(
    private readonly workspace: Workspace,
    private readonly looked: Looked,
  ) {}

  /** Looks at a state, and at all that leads to it. */
  run(start: State): void {
    this.visit(start);
    for (let next = 0; next < this.waiting.length; next++) this.look(this.waiting[next] as State);
  }

  /** Has a state looked at, once, as long as no limit is reached. */
  private visit(deep: State): void {
    const { place } = deep;
    if (place.expression === NONE) return;
    const given = limited(deep);
    if (this.waiting.length > (this.looked.limit ?? STATE_LIMIT) || given.depth > DEPTH_LIMIT) {
      this.cut = true;
      return;
    }
    const tried = this.formsTried(given);
    if (!tried) {
      this.cut = true;
      return;
    }
    const state =
      tried.size < FORM_LIMIT ? given : { ...given, form: { ...given.form, before: HOLE, after: HOLE } };
    const { form } = state;
    const key = form === wholeValue ? '' : `${form.part.join('.')}#${form.before}#${form.after}`;
    if (tried.has(key)) return;
    tried.add(key);
    this.waiting.push(state);
  }

  /** Looks at what is nearest to the start first, so that the shortest ways are found, and found within the limits. */
  private look(state: State): void {
    const { place } = state;
    const { code } = factsAt(this.workspace, place.uri);
    const expression = code.expressions[place.expression];
    if (!expression) return;
    if (isName(expression)) {
      const known = proven(this.workspace, this.without(state, code));
      if (this.isOrigin(state, code, expression)) {
        if (this.source(known)) return;
        this.carried(state);
      }
      this.through(known, code, expression);
    } else {
      const isRead = expression.kind === 'call' && readKey(code, place.expression) !== null;
      this.through(isRead ? proven(this.workspace, state) : state, code, expression);
    }
  }

  /** The forms in which a state was visited; null where too many states were. */
  private formsTried(state: State): Set<string> | null {
    const { uri, expression } = state.place;
    const { path, context, except, replaced, deleted, cleaners, field, captured, entered, chosen } = state;
    const flags =
      (state.checked ? 1 : 0) +
      (state.joined ? 2 : 0) +
      (state.deciding ? 4 : 0) +
      (state.vague ? 8 : 0) +
      (state.parsed ? 16 : 0) +
      (state.isCarried ? 32 : 0) +
      (state.mixed ? 64 : 0) +
      (state.origin ? 128 : 0) +
      (state.isText ? 256 : 0) +
      (state.isElement ? 512 : 0) +
      (state.filled ? 1024 : 0);
    const made =
      captured && `${captured.uri}:${captured.function}:${captured.maker.uri}:${captured.maker.function}`;
    const by = entered && `${entered.call.uri}:${entered.call.expression}`;
    const of = chosen && `${chosen.call.expression}:${chosen.callee.uri}:${chosen.callee.function}`;
    const key = `${flags}#${by ?? ''}#${of ?? ''}#${made ?? ''}#${path.join('.')}#${contextKey(context)}#${except.join()}#${replaced.join()}#${deleted.join()}#${cleaners.join()}#${field ?? ''}`;
    let inFile = this.seen.get(uri);
    if (!inFile) this.seen.set(uri, (inFile = new Map()));
    let atPlace = inFile.get(expression);
    if (!atPlace) inFile.set(expression, (atPlace = new Map()));
    let forms = atPlace.get(key);
    if (!forms) {
      if (atPlace.size >= PLACE_LIMIT) return null;
      atPlace.set(key, (forms = new Set()));
    }
    return forms;
  }

  /** The state with what was taken out of the object before it is read here. */
  private without(state: State, code: Code): State {
    const { place, context, path } = state;
    if (path.length && path[0] !== '*') return state;
    const removed = removedBefore(this.workspace, place.uri, code, place.expression, context);
    if (!removed.length) return state;
    const names = (by: Removed['by']) => removed.filter((each) => each.by === by).map(({ name }) => name);
    return {
      ...state,
      except: [...new Set([...state.except, ...names('nothing')])],
      replaced: [...new Set([...state.replaced, ...names('another')])],
      deleted: [...new Set([...state.deleted, ...names('delete')])],
    };
  }

  /** Goes on to an operand. */
  private to(state: State, expression: ExpressionId, path: Path, trail: Trail | null = state.trail): void {
    this.visit({
      ...state,
      captured: this.capturedOn(state, expression),
      place: { uri: state.place.uri, expression },
      path,
      trail,
      depth: state.depth + 1,
    });
  }

  /** What is captured on the way from a place to another one in its file. */
  private capturedOn({ place, captured }: State, expression: ExpressionId): Captured | null {
    const { code } = factsAt(this.workspace, place.uri);
    const [from, to] = [code.expressions[place.expression]?.function, code.expressions[expression]?.function];
    if (from === to || to === undefined) return captured;
    return isMadeBy(captured, { uri: place.uri, function: to })
      ? captured
      : capturedBy(place.uri, code, place.expression, to);
  }

  private step(state: State, label: string, place = state.place): Trail {
    const { code } = factsAt(this.workspace, place.uri);
    const { start, end } = code.expressions[place.expression] as Expression;
    return { step: { place: { uri: place.uri, span: { start, end } }, label }, next: state.trail };
  }

  private arrive(state: State, from: Arrival['from'], path: Path): void {
    if (state.deciding && from.kind !== 'origin') return;
    if (state.vague && from.kind === 'origin' && from.origin === 'environment') return;
    // The names of columns and settings are chosen by nobody who asks.
    const isNamed = from.kind === 'query' || (from.kind === 'origin' && from.origin === 'environment');
    if (path.includes(KEY) && isNamed) return;
    // The signed-in user and the like: what the handlers of the middleware do with it is their question.
    if (from.kind === 'query' && state.isCarried) return;
    const steps: TraceStep[] = [];
    for (let at = state.trail; at; at = at.next) steps.push(at.step);
    const {
      place,
      context,
      cleaners,
      checked,
      form,
      parsed,
      mixed,
      origin,
      filled,
      held,
      field,
      handed,
      replaced,
    } = state;
    const { chosen } = state;
    const calledBy: Way[] = [];
    for (let at = state.way; at; at = at.before) calledBy.unshift(at);
    // A document keeps its fields elsewhere: there is nothing to delete.
    const except = isDocument(this.workspace, from) ? state.except : settled(state).except;
    const isQuery = from.kind === 'source' && from.part === 'url' && path[0] === 'searchParams';
    const below = (isQuery ? path.slice(1) : path).map((name) => (name === KEY ? '*' : name));
    const named = field ?? (from.kind === 'source' ? nameAsked(this.workspace, place, context) : null);
    this.arrivals.push({
      from: isQuery ? { ...from, part: 'query' } : from,
      place,
      context,
      path: named !== null && !below.length ? [named] : below,
      except,
      replaced,
      steps,
      cleaners,
      checked,
      form,
      whole: form.before || form.after ? handed : null,
      isName: path.includes(KEY),
      parsed,
      mixed,
      origin,
      filled,
      held,
      chosen,
      calledBy,
    });
  }

  /**
   * Whether a value of a library comes to be at this expression, rather than being handed on: a parameter of a handler,
   * a property of the request, the result of a library's call. What is handed on is followed to where it comes from.
   */
  private isOrigin(state: State, code: Code, expression: Expression): boolean {
    const { uri } = state.place;
    switch (expression.kind) {
      case 'member':
        return (
          !expression.definitions.length &&
          valuesOf(this.workspace, { uri, expression: expression.object }, state.context).some(isLibrary)
        );
      case 'call':
        return calleesOf(this.workspace, state.place, state.context).some(
          (callee) => callee.kind !== 'function',
        );
      case 'reference': {
        const ids = expression.definitions.length
          ? expression.definitions
          : (code.bindings[expression.binding]?.definitions ?? []);
        return ids.some((id) => {
          const from = code.definitions[id]?.from;
          return from?.kind === 'parameter' && this.isGivenByLibrary(state, code, from);
        });
      }
      default:
        return false;
    }
  }

  /** Whether a parameter is given its value by a library, such as the request of a handler, rather than by a call of the project. */
  private isGivenByLibrary(
    { place: { uri }, context }: State,
    code: Code,
    from: Extract<DefinitionSource, { kind: 'parameter' }>,
  ): boolean {
    for (let at = context; at; at = at.outer)
      if (at.uri === uri && at.function === from.function) return false;
    const type = code.functions[from.function]?.parameters[from.index]?.type;
    const decorated = decoratedParameter(this.workspace, uri, from.function, from.index);
    if (decorated) return decorated.values.length > 0;
    return (
      callbackRoles(this.workspace, uri, from.function, from.index).length > 0 ||
      (type !== null && type !== undefined && typeValues(this.workspace, uri, type).some(isLibrary))
    );
  }

  /** Whether a part of the request stands here, or on the way down the path. */
  private source(state: State): boolean {
    return this.sourceIn(state, this.ownValues(state));
  }

  /** Whether a part of the request lies at the path of a state below some values. */
  private sourceIn(state: State, from: readonly Value[]): boolean {
    const automaton = automatonOf(this.workspace);
    let values = from;
    for (let depth = 0; ; depth++) {
      for (const value of values) {
        if (value.kind !== 'library') continue;
        for (const id of value.states) {
          const said = automaton.states[id]?.ofValue ?? [];
          const source = said.find((each) => each.section === 'sources');
          const origin = said.find((each) => each.section === 'origins');
          if (!source && (!origin || this.hasOwnOrigin(value, state.path[depth]))) continue;
          const what = source
            ? ({ kind: 'source', part: source.entry as SourceKind, model: source.model } as const)
            : ({
                kind: 'origin',
                origin: origin?.entry as Origin,
                label: value.label,
              } as const);
          this.arrive(state, what, state.path.slice(depth));
          return true;
        }
      }
      const name = state.path[depth];
      if (name === undefined) return false;
      values = values
        .filter((value): value is LibraryValue => value.kind === 'library' && value.states.length > 0)
        .flatMap((value) => stepInto(this.workspace, value, name));
      if (!values.length) return false;
    }
  }

  /** Whether a property of a value has an origin of its own, which says more: `process.env.KEY` than `process.env`. */
  private hasOwnOrigin(value: LibraryValue, name: string | undefined): boolean {
    return (
      name !== undefined &&
      stepInto(this.workspace, value, name).some(
        (each) => saidOfLibrary(this.workspace, each, 'origins').length > 0,
      )
    );
  }

  /** What middleware put there before: `req.tenant`, where `req.tenant = req.query.tenant` stands elsewhere. */
  private carried(state: State): void {
    if (!state.path.length) return;
    for (const { into, value, path } of carriedBy(this.workspace, this.ownValues(state), state.place.uri)) {
      const rest = into.every((name, i) => state.path[i] === name) ? state.path.slice(into.length) : null;
      if (!rest) continue;
      const trail = this.step(state, 'was put there by a middleware', value);
      // `reply.body = reply.body.name`: what is put there again and again is entered once.
      if (isPassed(state.trail, trail.step)) continue;
      this.visit({
        ...state,
        place: value,
        path: [...path, ...rest],
        context: null,
        isCarried: true,
        trail,
        depth: state.depth + 1,
      });
    }
  }

  /** The values that come to be here: of a call, those that it makes rather than hands on. */
  private ownValues({ place, context }: State): readonly Value[] {
    const values = valuesOf(this.workspace, place, context);
    if (factsAt(this.workspace, place.uri).code.expressions[place.expression]?.kind !== 'call') return values;
    return values.filter((value) => value.kind !== 'library' || isMadeAt(value, place));
  }

  private through(state: State, code: Code, expression: Expression): void {
    const { path } = state;
    switch (expression.kind) {
      case 'literal':
        if (!path.length) this.literal(state, expression.value);
        return;
      case 'template':
        if (expression.tag !== NONE) this.tagged(state);
        if (expression.tag !== NONE || (path.length && !state.parsed)) return;
        if (!expression.values.length) this.literal(state, expression.texts[0]?.cooked ?? '');
        this.template({ ...state, joined: true }, expression);
        return;
      case 'binary':
        this.binary(state, expression);
        return;
      case 'reference':
        this.reference(state, code, expression);
        return;
      case 'member':
        this.member(state, code, expression);
        return;
      case 'call': {
        const read = readByName(this.workspace, state.place, state.context);
        if (read) this.carried({ ...state, place: read.object, path: [...read.path, ...path] });
        this.call(state, code, expression);
        return;
      }
      case 'object':
        this.object(state, expression);
        return;
      case 'array':
        this.array(state, code, expression);
        return;
      case 'logical':
        if (expression.operator !== '&&') this.to(state, expression.left, path);
        this.to(state, expression.right, path);
        return;
      case 'conditional': {
        // What holds on the machine of a developer only is no way of the data in use.
        const test = { uri: state.place.uri, expression: expression.test };
        // Nor is what the call at hand does not choose: `withSecret ? rows : rows.map(shown)`.
        const chosen = state.context && truthAt(this.workspace, test, state.context);
        if (chosen !== false && !showsProduction(this.workspace, test, false))
          this.to(state, expression.then, path);
        if (chosen !== true && !showsProduction(this.workspace, test, true))
          this.to(state, expression.otherwise, path);
        return;
      }
      case 'assignment':
        this.assignment(state, expression);
        return;
      case 'await':
      case 'yield':
      case 'cast':
      case 'spread':
        this.to(state, expression.operand, path);
        return;
      case 'unary':
        // `+text` and `left--` are numbers; `!` and `typeof` say something of what they are put before.
        if (/^(?:[-+~]|\+\+|--)$/.test(expression.operator) && !path.length)
          this.to({ ...cleaned(state, ['number']), joined: true }, expression.operand, []);
        return;
      case 'sequence':
        this.to(state, expression.expressions.at(-1) ?? NONE, path);
        return;
      case 'this':
        this.own(state, code, expression.function);
        return;
    }
  }

  /** A query that is written as a tagged template. */
  private tagged(state: State): void {
    const query = queryAt(this.workspace, state.place, state.context);
    if (query) this.arrive(state, { kind: 'query', query }, state.path);
  }

  private literal(state: State, value: string | number | boolean | null | undefined): void {
    if (this.looked.literals && !state.joined && !state.deciding && !state.vague)
      this.arrive(state, { kind: 'literal', value }, []);
  }

  private binary(state: State, expression: Extract<Expression, { kind: 'binary' }>): void {
    const { operator, left, right } = expression;
    if (operator === '+') {
      if (!state.path.length || state.parsed) this.pieces({ ...state, joined: true }, [left, right], '');
    } else if (!state.path.length && /^(?:[-*/%|&^]|\*\*|<<|>>>?)$/.test(operator)) {
      for (const side of [left, right]) this.to({ ...state, deciding: true }, side, []);
    }
  }

  private template(state: State, template: Extract<Expression, { kind: 'template' }>): void {
    const texts = template.texts.map(({ cooked }) => cooked);
    const values = template.values.map((value) => this.text(state, value));
    const trail = this.joined(state);
    template.values.forEach((value, i) => {
      const before = texts.slice(0, i + 1).map((text, k) => text + (k < i ? values[k] : ''));
      const after = texts.slice(i + 1).map((text, k) => text + (values[i + 1 + k] ?? ''));
      this.to(within(state, before.join(''), after.join('')), value, [], trail);
    });
  }

  /** Pieces of one text, one after the other, with a text between them. */
  private pieces(
    state: State,
    pieces: readonly ExpressionId[],
    between: string,
    trail = this.joined(state),
  ): void {
    const texts = pieces.map((piece) => this.text(state, piece));
    pieces.forEach((piece, i) => {
      const before = texts.slice(0, i).map((text) => text + between);
      const after = texts.slice(i + 1).map((text) => between + text);
      this.to(within(state, before.join(''), after.join('')), piece, [], trail);
    });
  }

  /** `'/shelves/{id}/books'.replace('{id}', id)`: what takes the place of a sign within a text that is written down. */
  private filledIn(state: State, code: Code, call: Extract<Expression, { kind: 'call' }>): boolean {
    const callee = code.expressions[call.callee];
    const [sought = NONE, value = NONE] = call.arguments;
    if (callee?.kind !== 'member' || code.expressions[value]?.kind === 'function') return false;
    const around = this.aroundSign(state, code, callee, sought, FILLED_LIMIT);
    if (!around && this.isUnseen(state, callee, sought)) {
      this.to({ ...state, filled: true }, value, state.path);
      return true;
    }
    if (!around?.[0]) return false;
    this.to(within(state, ...around), value, [], this.joined(state));
    return true;
  }

  /** Whether a method fills a written place-holder (`{id}`, `<name>`, `$1`) in a text of which nothing is seen. */
  private isUnseen(
    state: State,
    { property, object }: Extract<Expression, { kind: 'member' }>,
    sought: ExpressionId,
  ): boolean {
    if (property !== 'replace' && property !== 'replaceAll') return false;
    return (
      /^\$?\{[^{}]+\}$|^<[^<>]+>$|^\$\w+$|^:\w+$|^%\w+%?$/.test(this.text(state, sought)) &&
      this.text(state, object) === HOLE
    );
  }

  /** What stands before and behind a sign in the text that a method replaces it in; null for other methods and texts. */
  private aroundSign(
    state: State,
    code: Code,
    { property, object }: Extract<Expression, { kind: 'member' }>,
    sought: ExpressionId,
    depth: number,
  ): readonly [string, string] | null {
    if (property !== 'replace' && property !== 'replaceAll') return null;
    const sign = this.text(state, sought);
    const text = this.textFilled(state, code, object, depth);
    const at = sign === '' || sign.includes(HOLE) ? -1 : text.indexOf(sign);
    return at < 0 ? null : [text.slice(0, at), text.slice(at + sign.length)];
  }

  /** The text that an expression stands for, with a hole for what was filled in before. */
  private textFilled(state: State, code: Code, id: ExpressionId, depth: number): string {
    const call = code.expressions[id];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    if (call?.kind !== 'call' || callee?.kind !== 'member' || depth <= 0) return this.text(state, id);
    const around = this.aroundSign(state, code, callee, call.arguments[0] ?? NONE, depth - 1);
    return around ? around.join(HOLE) : this.text(state, id);
  }

  private text({ place, context }: State, expression: ExpressionId): string {
    return textAt(this.workspace, { uri: place.uri, expression }, context);
  }

  private joined(state: State): Trail {
    const label = 'is joined into a text';
    const { code } = factsAt(this.workspace, state.place.uri);
    const here = code.expressions[state.place.expression] as Expression;
    const last = state.trail?.step;
    const within =
      last?.label === label &&
      last.place.uri === state.place.uri &&
      last.place.span.start <= here.start &&
      here.end <= last.place.span.end;
    return within ? (state.trail as Trail) : this.step(state, label);
  }

  // Names and properties

  private reference(state: State, code: Code, expression: Extract<Expression, { kind: 'reference' }>): void {
    const binding = code.bindings[expression.binding];
    if (!binding) return;
    const own = expression.definitions.length ? expression.definitions : binding.definitions;
    this.definitions(state, code, [...own, ...writtenWithin(code, expression, own)], state.path);
    const { uri } = state.place;
    // Where the value as a whole goes on, what is merged into it is looked at where that is done, unless it was made here.
    const isSought = state.path.length > 0 || (!this.looked.isReply && isMadeHere(code, own));
    const merges = isSought ? mergesInto(this.workspace, uri, code, expression.binding) : [];
    for (const mutation of [...mutationsOf(this.workspace, uri, code, expression.binding), ...merges]) {
      const call = code.expressions[mutation.call] as Expression;
      const isLater = call.function === expression.function && mutation.call > state.place.expression;
      if (isLater && !standsIn(code, call.condition, 'loop')) continue;
      const isBelow = mutation.isElement && !state.isElement;
      if (isBelow && !mayBeRead(mutation, state.path[0])) continue;
      const rest = isBelow ? state.path.slice(1) : state.path;
      const next = isBelow && !state.path.length ? inside(state, '*') : { ...state, isElement: false };
      this.to(next, mutation.argument, rest);
    }
  }

  /** `Settings.key`, where `Settings` is a class with such a field. */
  private staticField(state: State, { property, object }: Extract<Expression, { kind: 'member' }>): void {
    if (property === null) return;
    const owner = { uri: state.place.uri, expression: object };
    for (const value of valuesOf(this.workspace, owner, state.context)) {
      if (value.kind !== 'class') continue;
      const members = factsAt(this.workspace, value.uri).code.classes[value.class]?.members ?? [];
      for (const each of members) {
        // A field that is only declared (`static key: string`) gets its value elsewhere.
        if (!each.static || each.kind !== 'field' || each.name !== property || each.value === NONE) continue;
        const place = { uri: value.uri, expression: each.value };
        const trail = this.step(state, `is kept in \`${property}\``, place);
        this.visit({ ...state, place, trail, context: null, depth: state.depth + 1 });
      }
    }
  }

  private member(state: State, code: Code, expression: Extract<Expression, { kind: 'member' }>): void {
    const own = expression.property ?? '*';
    this.staticField(state, expression);
    // How long a text or a list is, is a number, and no more than what was sent.
    if (isLength(own) && !state.path.length) {
      this.to(cleaned(state, ['number', 'bounded']), expression.object, []);
      return;
    }
    if (expression.definitions.length) {
      const below = pathFromName(code, state.place.expression);
      if (below) {
        this.definitions(state, code, expression.definitions, [...below, ...state.path]);
        return;
      }
    }
    if (expression.property === null && !state.path.length)
      this.to({ ...state, deciding: true }, expression.computed, []);
    const given = givenArgument(code, expression);
    if (given) this.givenBy(state, given.function, given.index);
    else this.to({ ...state, isElement: false }, expression.object, [own, ...state.path]);
  }

  /** `arguments[0]`: what the parameter is that has, or would have, that number. */
  private givenBy(state: State, id: FunctionId, index: number): void {
    const { uri } = state.place;
    const values = parameterValues(this.workspace, uri, id, index, state.context);
    const roles = values.some(isLibrary) ? values : callbackRoles(this.workspace, uri, id, index);
    if (!this.sourceIn(state, roles)) this.parameter(state, id, index, state.path, false);
  }

  private definitions(state: State, code: Code, ids: readonly DefinitionId[], path: Path): void {
    const last = lastWritten(code, code.expressions[state.place.expression], ids, path);
    for (const id of ids) {
      const definition = code.definitions[id] as Definition;
      // `data[name] = …`: what is written in the brackets is the name of a property.
      if (path[0] === KEY && definition.into.length === 1 && definition.into[0] === '*')
        this.to(cleaned(state, ['text']), computedIn(code, definition), []);
      const rest = restOf(path, definition.into);
      if (last && definition !== last && definition.span.start < last.span.start) continue;
      if (!rest || this.isKeptBack(state, code, definition, path)) continue;
      const entered = definition.into.slice(path.length);
      const whole = entered.length ? { ...state, except: [], replaced: [] } : state;
      const next = entered.reduce((at, name) => inside(at, name), whole);
      const isCapped =
        !path.length && ids.some((other) => other !== id && caps(code, other, definition.binding));
      const isMixed = isKeyed(definition.into, path);
      const own = isMixed ? { ...next, mixed: true } : next;
      const shown = ids.length > 1 ? this.shownOf(own, id, path) : own;
      const settled = path.length || ids.length < 2 ? [] : this.settledBy(state, code, ids, id);
      this.definition(
        isCapped || settled.length
          ? cleaned(shown, [...(isCapped ? (['bounded'] as const) : []), ...settled])
          : shown,
        code,
        definition,
        rest,
      );
    }
  }

  /** What an object is harmless for because one of its members was set since: `url.hostname = 'api.example.com'`. */
  private settledBy(
    { place: { uri, expression }, context }: State,
    code: Code,
    ids: readonly DefinitionId[],
    id: DefinitionId,
  ): readonly Cleaner[] {
    const definition = code.definitions[id] as Definition;
    if (definition.into.length) return [];
    const around = conditionsAround(code, code.expressions[expression]?.condition ?? NONE);
    return ids.flatMap((other) => {
      const { binding, into, condition } = code.definitions[other] as Definition;
      const [name] = into;
      if (name === undefined || into.length > 1 || binding !== definition.binding) return [];
      if (!around.has(condition)) return [];
      return bindingValues(this.workspace, uri, binding, [id], context)
        .flatMap((value) => (value.kind === 'library' ? stepInto(this.workspace, value, name) : []))
        .flatMap((value) => saidOfLibrary<readonly Cleaner[]>(this.workspace, value, 'settles'))
        .flatMap(({ entry }) => entry);
    });
  }

  /** What was checked while a name had this definition alone. */
  private shownOf(state: State, id: DefinitionId, path: Path): State {
    const proof = proofOfDefinition(this.workspace, state.place, id, path, state.context);
    return proof.checked || proof.cleaners.length
      ? { ...cleaned(state, proof.cleaners), checked: true }
      : state;
  }

  /** `user.password = …` of an object whose class keeps the member out of replies, where the object as a whole is sent. */
  private isKeptBack(state: State, code: Code, { binding, into }: Definition, path: Path): boolean {
    const [member] = into;
    if (!this.looked.isReply || path.length || member === undefined) return false;
    const whole = (code.bindings[binding]?.definitions ?? []).filter(
      (id) => !code.definitions[id]?.into.length,
    );
    return bindingValues(this.workspace, state.place.uri, binding, whole, state.context).some((value) =>
      this.keepsBack(value, member),
    );
  }

  private keepsBack(value: Value, member: string): boolean {
    return (
      (value.kind === 'instance' || value.kind === 'class') &&
      cleanedMembers(this.workspace, value.uri, value.class).includes(member)
    );
  }

  private definition(state: State, code: Code, definition: Definition, path: Path): void {
    const { uri } = state.place;
    const { from } = definition;
    const name = code.bindings[definition.binding]?.name ?? '';
    if (definition.default !== NONE) this.to(state, definition.default, path);
    if (from.kind === 'value') {
      if (left(from.except, path)) return;
      const except = from.except && !path.length ? [...state.except, ...from.except] : state.except;
      const round = elementOfRound(state.context, uri, from);
      if (round) {
        const { place, context } = round;
        const below = [...round.path, ...path];
        this.visit({ ...state, place, context, except, path: below, depth: state.depth + 1 });
        return;
      }
      const isJoin = /^(?:binary|template|assignment)$/.test(code.expressions[from.value]?.kind ?? '');
      const trail = isJoin
        ? state.trail
        : {
            step: { place: { uri, span: definition.span }, label: `is kept in \`${name}\`` },
            next: state.trail,
          };
      this.to({ ...state, except }, from.value, [...from.path, ...path], trail);
    } else if (from.kind === 'parameter') {
      if (left(from.except, path)) return;
      const except = from.except && !path.length ? [...state.except, ...from.except] : state.except;
      const below = [...from.path, ...path];
      // `({ body: { name } }) => …`: the pattern leads below a part of the request. So does what is read of a request of
      // which something was set before: `request.body.owner = user.id; Book.create(request.body)`.
      const isBelow = code.expressions[state.place.expression]?.kind === 'member';
      if (!from.rest && (from.path.length > 0 || (isBelow && this.isGivenByLibrary(state, code, from)))) {
        const given = parameterValues(this.workspace, uri, from.function, from.index, state.context);
        if (this.sourceIn({ ...state, path: below, except }, given)) return;
      }
      this.parameter({ ...state, except }, from.function, from.index, below, from.rest);
    } else if (from.kind === 'key') {
      if (!path.length || state.parsed) this.to(cleaned(state, ['text']), from.value, [KEY]);
    } else if (from.kind === 'import') this.imported(state, from.import, path);
    else if (from.kind === 'caught')
      this.arrive(state, { kind: 'origin', origin: 'caught-error', label: name }, path);
  }

  private imported(state: State, index: number, path: Path): void {
    for (const target of importTargets(this.workspace, state.place.uri, index)) {
      if (target.kind !== 'binding' && target.kind !== 'expression') continue;
      const below = [...target.path, ...path];
      if (target.kind === 'expression') {
        this.visit({
          ...state,
          place: { uri: target.uri, expression: target.expression },
          path: below,
          context: null,
          depth: state.depth + 1,
        });
        continue;
      }
      const { code } = factsAt(this.workspace, target.uri);
      const at = {
        ...state,
        place: { uri: target.uri, expression: 0 },
        context: null,
        depth: state.depth + 1,
      };
      this.definitions(at, code, code.bindings[target.binding]?.definitions ?? [], below);
    }
  }

  private assignment(state: State, expression: Extract<Expression, { kind: 'assignment' }>): void {
    const { operator } = expression;
    if (operator === '=') {
      this.to(state, expression.value, state.path);
      return;
    }
    if (operator.length === 3) {
      this.to(state, expression.target, state.path);
      this.to(state, expression.value, state.path);
      return;
    }
    if (operator !== '+=' || (state.path.length && !state.parsed)) return;
    this.pieces({ ...state, joined: true }, [expression.target, expression.value], '');
  }

  private object(state: State, expression: Extract<Expression, { kind: 'object' }>): void {
    const [name, ...rest] = state.path;
    if (state.isText && name === undefined) return;
    if (name === KEY) {
      for (const { kind, key, computed, value } of expression.properties)
        if (kind === 'spread') this.to(state, value, state.path);
        else if (key === null) this.to(cleaned(state, ['text']), computed, []);
      return;
    }
    const at = expression.properties.findLastIndex(
      (each) => each.key === name && name !== undefined && each.kind !== 'setter',
    );
    expression.properties.forEach((property, i) => {
      if (property.kind === 'setter' || property.kind === 'method') return;
      if (property.kind === 'getter') {
        const getter = factsAt(this.workspace, state.place.uri).code.expressions[property.value];
        if (i === at && getter?.kind === 'function')
          this.exits(state, state.place.uri, getter.target, state.context, rest, null);
        return;
      }
      if (property.kind === 'spread') {
        if (i < at) return;
        // What stands behind a spread of the same object wins over it.
        const later = expression.properties
          .slice(i + 1)
          .flatMap((each) =>
            each.kind === 'spread'
              ? this.writtenKeys(state, each.value)
              : each.key === null
                ? []
                : [each.key],
          );
        if (name !== undefined && later.includes(name)) return;
        const except = name === undefined ? [...state.except, ...later] : state.except;
        this.to({ ...settled({ ...state, except }) }, property.value, state.path);
      } else if (name === undefined) {
        if (property.key === null || !settled(state).except.includes(property.key))
          this.to(
            inside({ ...written(state), except: [], replaced: [], deleted: [] }, property.key ?? '*'),
            property.value,
            [],
          );
      } else if (i === at || name === '*' || property.key === null)
        this.to(i === at ? state : { ...state, vague: true }, property.value, rest);
    });
  }

  /** The keys that an object surely has which is written where a name gets its value: `const user = { name, password }`. */
  private writtenKeys({ place: { uri } }: State, id: ExpressionId): readonly string[] {
    const { code } = factsAt(this.workspace, uri);
    let value = code.expressions[id];
    if (value?.kind === 'reference') {
      const [only = NONE, ...others] = value.definitions;
      const from = code.definitions[only]?.from;
      value =
        !others.length && from?.kind === 'value' && !from.path.length
          ? code.expressions[from.value]
          : undefined;
    }
    return value?.kind === 'object'
      ? value.properties.flatMap(({ kind, key }) => (kind === 'property' && key !== null ? [key] : []))
      : [];
  }

  private array(state: State, code: Code, expression: Extract<Expression, { kind: 'array' }>): void {
    const [name, ...rest] = state.path;
    if (state.isText && name === undefined) return;
    if (name === KEY) return;
    const index = Number(name);
    // A list has no member of a name, so that what is an object elsewhere is meant: `options.timeout`.
    if (name !== undefined && !state.isElement && isIdentifier(name)) return;
    expression.elements.forEach((element, i) => {
      if (state.isElement) {
        const isSpread = code.expressions[element]?.kind === 'spread';
        this.to({ ...state, isElement: isSpread }, element, state.path);
        return;
      }
      if (code.expressions[element]?.kind === 'spread')
        this.to(state, element, state.path.length ? ['*', ...rest] : []);
      else if (name === undefined) {
        const earlier = expression.elements.slice(0, i).map((each) => this.text(state, each));
        this.to(inside(written(state), String(i), earlier), element, []);
      } else if (!Number.isInteger(index) || index === i) this.to(state, element, rest);
    });
  }

  /** `this.x` within a class: its fields, and what the constructor and methods put there. */
  private own(state: State, code: Code, from: FunctionId): void {
    const [name, ...rest] = state.path;
    const owner = code.functions[functionOfThis(code, from)]?.self ?? NONE;
    if (owner !== NONE && name !== undefined) this.ownOf(state, code, owner, name, rest, INHERITANCE_LIMIT);
  }

  /** A property of instances of a class, its own or inherited. */
  private ownOf(state: State, code: Code, owner: number, name: string, rest: Path, depth: number): void {
    const fact = code.classes[owner];
    if (!fact || depth <= 0) return;
    for (const member of fact.members) {
      if (member.name !== name) continue;
      if (member.kind === 'field') this.to(state, member.value, rest);
      if (member.kind === 'getter')
        this.exits(state, state.place.uri, member.function, state.context, rest, null);
    }
    for (const store of fact.stores) {
      const below = restOf(state.path, store.path);
      if (!below) continue;
      const kept = this.keptIn(state, state.place.uri, store, state.path);
      this.to(isKeyed(store.path, state.path) ? { ...kept, mixed: true } : kept, store.value, below);
    }
    const maker = fact.members.find(({ kind }) => kind === 'constructor')?.function ?? NONE;
    const index = propertyParameter(code, maker, name);
    if (index >= 0) this.parameter(state, maker, index, rest, false);
    if (fact.superclass === NONE) return;
    const { uri } = state.place;
    for (const parent of valuesOf(this.workspace, { uri, expression: fact.superclass }, state.context)) {
      if (parent.kind !== 'class') continue;
      const above = { ...state, place: { uri: parent.uri, expression: 0 }, depth: state.depth + 1 };
      const at = factsAt(this.workspace, parent.uri).code;
      this.ownOf(above, at, parent.class, name, rest, depth - 1);
    }
  }

  /**
   * The state of what a class puts into a property of its own: of `this.data.to.name = name`, where `this.data` is asked for,
   * it is a part; and what is taken out of the property right after that (`delete this.data.password`) is not among it.
   */
  private keptIn(
    state: State,
    uri: string,
    { path, value }: ClassFact['stores'][number],
    asked: Path,
  ): State {
    const entered = path.slice(asked.length);
    if (entered.length) return entered.reduce((at, name) => inside(at, name), state);
    if (asked.length > path.length && asked[path.length] !== '*') return state;
    const deleted = deletedFromOwn(
      factsAt(this.workspace, uri).code,
      path,
      { uri, expression: value },
      state.place,
    );
    return deleted.length ? { ...state, deleted: [...new Set([...state.deleted, ...deleted])] } : state;
  }

  // Calls

  private call(whole: State, code: Code, call: Extract<Expression, { kind: 'call' }>): void {
    const { workspace } = this;
    const given = { ...whole, bare: false };
    const { place, context, path } = given;
    // `require('./settings')` stands for what the file exports.
    const index = code.imports.findIndex(({ expression }) => expression === place.expression);
    if (index >= 0) {
      this.imported(given, index, path);
      return;
    }
    const query = queryBehind(workspace, place, context);
    if (query && !query.entry.at?.includes('->')) {
      this.arrive(given, { kind: 'query', query }, path);
      return;
    }
    // What a call gives is made anew, unless a function of the project hands it on.
    const isOwn = calleesOf(workspace, place, context).some(({ kind }) => kind === 'function');
    const state = isOwn ? given : settled(given);
    if (this.validated(state)) return;
    const sayings = sayingsAtCall(workspace, place, context);
    const cleaners = [
      // What a function of the project gives was made further in; it is met there.
      ...saidOfValue<readonly Cleaner[]>(workspace, place, 'cleaners', context).flatMap(({ value, entry }) =>
        isMadeAt(value, place) ? entry : [],
      ),
      ...sayings.ofReceiver.flatMap(({ section, entry }) =>
        section === 'cleaners' ? (entry as readonly Cleaner[]) : [],
      ),
      ...this.partCleaners(place, path, context),
      ...replacementCleaners(workspace, place, context),
      ...cutCleaners(code, call),
      ...this.encoded(state, code, call),
      ...matchCleaners(workspace, place, path, context),
      ...this.filtered(state, code, call),
    ];
    // What a library makes of an object may be a text.
    const next = { ...cleaned(this.clamped(state, code, call, cleaners), cleaners), isText: false };
    if (this.joinedList(next, code, call)) return;
    const isMethod =
      sayings.ofReceiver.some((each) => each.section === 'steps' && each.entry === 'result') ||
      // A method of a library whose result is made of what it is called on: `hash.digest('hex')`.
      calleesOf(workspace, place, context).some((callee) =>
        saidOfLibrary<StepKind>(workspace, callee, 'steps').some(({ entry }) => entry === 'result'),
      );
    const takesIn = sayings.ofArguments.some((each) => each.section === 'steps' && each.entry !== 'choice');
    // What is made anew, or put into another text, is not the literal any more.
    const taken = { ...next, joined: next.joined || isMethod || isOneOfSeveral(code, place.expression) };
    if (cleaners.length && !sayings.ofArguments.some((each) => each.section === 'steps'))
      for (const argument of call.arguments) this.to({ ...next, joined: true }, argument, path);
    const isFilled = !path.length && this.filledIn(taken, code, call);
    for (const saying of sayings.ofArguments) {
      const argument = call.arguments[saying.argument] ?? NONE;
      if (isFilled && saying.argument === 1) continue;
      if (saying.section === 'steps' && saying.entry === 'choice')
        this.to({ ...taken, deciding: true }, argument, []);
      if (saying.section === 'steps' && (saying.entry === 'picked' || saying.entry === 'omitted'))
        this.selected(taken, call, saying.argument, saying.entry === 'picked', path);
      if (saying.section === 'steps' && saying.entry === 'base') this.based(taken, argument, path);
      if (saying.section === 'steps' && saying.entry === 'reached')
        this.to(taken, argument, [...this.pathNamed(taken, call.arguments[saying.argument + 1]), ...path]);
      if (saying.section === 'steps' && saying.entry === 'keys') this.keys(taken, argument, path);
      if (saying.section === 'steps' && saying.entry === 'entries') this.entries(taken, argument, path);
      if (saying.section !== 'steps' || !handingOn.has(saying.entry as StepKind)) continue;
      if (saying.path[0] === callbackResult) this.returned(taken, argument, path);
      else if (saying.entry === 'parsed') this.to({ ...taken, parsed: true }, argument, path);
      else if (saying.entry === 'decoded') this.to({ ...taken, decoded: true }, argument, path);
      else this.to(taken, argument, [...saying.path, ...path]);
    }
    if (isMethod)
      this.to(
        {
          ...next,
          joined: next.joined || takesIn,
          field: fieldAsked(code, call) ?? next.field,
          isElement: next.isElement || (givesElement(code, call) && !givesFirst(code, call)),
        },
        receiverOf(code, place.expression),
        givesFirst(code, call) ? ['0', ...path] : path,
      );
    const callees = calleesOf(workspace, place, context);
    if (!callees.some(({ kind }) => kind === 'function') && asksNext(code, call, path))
      this.to(taken, receiverOf(code, place.expression), ['*', ...path.slice(1)]);
    this.outcomes(taken, call, callees, path);
    // What a team says that a function gives goes before its code.
    if (cleaners.length && callees.some(isSpokenOf)) return;
    for (const callee of callees) {
      if (callee.kind === 'function') {
        const inner = contextOfCall(workspace, callee, place, context);
        this.exits(
          state,
          callee.uri,
          callee.function,
          inner,
          path,
          functionName(workspace, callee.uri, callee.function),
        );
        const made = madeBy(workspace, callee, place, context);
        if (made) this.constructed(state, made, path);
      } else if (callee.kind === 'class') this.constructed(state, callee, path);
    }
  }

  /** What a library says of a part of what a call gives: `new URL(address).hostname` holds no slash. */
  private partCleaners(place: ExpressionPlace, path: Path, context: Context | null): readonly Cleaner[] {
    const [part] = path;
    if (part === undefined) return [];
    return valuesOf(this.workspace, place, context)
      .filter((value) => value.kind === 'library')
      .flatMap((value) => stepInto(this.workspace, value, part))
      .flatMap((each) => saidOfLibrary<readonly Cleaner[]>(this.workspace, each, 'cleaners'))
      .flatMap(({ entry }) => entry);
  }

  /** `bytes.toString('hex')` holds letters, digits and a few signs only, whatever the bytes are. */
  private encoded(
    { place: { uri, expression }, context }: State,
    code: Code,
    call: Extract<Expression, { kind: 'call' }>,
  ): readonly Cleaner[] {
    const [callee, first] = [code.expressions[call.callee], code.expressions[call.arguments[0] ?? NONE]];
    if (callee?.kind !== 'member' || callee.property !== 'toString') return [];
    if (first?.kind !== 'literal' || !/^(?:hex|base64|base64url)$/i.test(String(first.value))) return [];
    const bytes = valuesOf(this.workspace, { uri, expression: receiverOf(code, expression) }, context);
    return bytes.some((value) => value.kind === 'library' && /^Buffer\b/.test(value.label))
      ? ['plain-text']
      : [];
  }

  /** `new URL('/login', address)`: the origin comes from the address, and the path at most where the first text is relative. */
  private based(state: State, address: ExpressionId, path: Path): void {
    const [part] = path;
    if (part === 'pathname') this.to(state, address, path);
    // Signs that mean something in HTML have no place in an origin (https://url.spec.whatwg.org/#forbidden-host-code-point).
    else if (part === undefined || addressOrigins.has(part))
      this.to(
        { ...state, origin: true, cleaners: union(state.cleaners, state.decoded ? [] : ['html-escaped']) },
        address,
        [],
      );
  }

  /** `Object.keys(data)`: the names of the properties, and nothing of what they hold. */
  private keys(state: State, data: ExpressionId, path: Path): void {
    if (path.length < 2) this.to(cleaned(state, path.length ? ['text'] : []), data, [KEY]);
  }

  /** `Object.entries(data)`: pairs of a name and what stands under it. */
  private entries(state: State, data: ExpressionId, path: Path): void {
    const [index, part, ...rest] = path;
    const isPair = index === '*' || /^\d+$/.test(index ?? '');
    if (isPair && part === '0') {
      if (!rest.length) this.to(cleaned(state, ['text']), data, [KEY]);
    } else this.to(state, data, isPair && part === '1' ? ['*', ...rest] : path);
  }

  /** `pick(data, ['name'])`: only, or all but, the properties that stand behind the data are in the result. */
  private selected(
    state: State,
    call: Extract<Expression, { kind: 'call' }>,
    data: number,
    isPicked: boolean,
    path: Path,
  ): void {
    const argument = call.arguments[data] ?? NONE;
    const names = this.namesIn(state, call.arguments.slice(data + 1));
    const [first] = path;
    if (first !== undefined) {
      const isListed = names?.includes(first) ?? isPicked;
      if (isListed === isPicked || first === '*') this.to(state, argument, path);
    } else if (!isPicked) {
      this.to({ ...state, except: [...new Set([...state.except, ...(names ?? [])])] }, argument, []);
    } else {
      for (const name of names ?? ['*'])
        if (!state.except.includes(name))
          this.to(inside({ ...state, except: [], replaced: [] }, name), argument, [name]);
    }
  }

  /** The path that an argument names, `'body.title'` or `['body', 'title']`; some property where it is not known. */
  private pathNamed({ place, context }: State, expression: ExpressionId = NONE): Path {
    const [value, other] = valuesOf(this.workspace, { uri: place.uri, expression }, context);
    if (other || value === undefined) return ['*'];
    if (value.kind === 'literal')
      return String(value.value)
        .split(/[.[\]]+/)
        .filter(Boolean);
    const list = value.kind === 'array' ? factsAt(this.workspace, value.uri).code : null;
    const array = value.kind === 'array' ? list?.expressions[value.expression] : undefined;
    if (array?.kind !== 'array') return ['*'];
    return array.elements.map((element) => {
      const name = list?.expressions[element];
      return name?.kind === 'literal' ? String(name.value) : '*';
    });
  }

  /** The names that arguments list, each a text or a list of texts; null where one is not known. */
  private namesIn({ place, context }: State, args: readonly ExpressionId[]): readonly string[] | null {
    const found: string[] = [];
    for (const expression of args) {
      const values = valuesOf(this.workspace, { uri: place.uri, expression }, context).flatMap((value) =>
        value.kind === 'literal' ? [value] : stepInto(this.workspace, value, '*'),
      );
      if (!values.length) return null;
      for (const value of values) {
        if (value.kind !== 'literal' || typeof value.value !== 'string') return null;
        found.push(value.value.split('.')[0] ?? '');
      }
    }
    return found;
  }

  /** `join(root, normalize('/' + name))`: a path that starts with a slash has nothing above it, and what it is joined to stays. */
  private clamped(
    state: State,
    code: Code,
    call: Extract<Expression, { kind: 'call' }>,
    cleaners: readonly Cleaner[],
  ): State {
    const isJoined = state.cleaners.includes('normal-path') && !state.cleaners.includes('absolute-path');
    if (!cleaners.includes('normal-path') || !isJoined) return state;
    const first = call.arguments[0] ?? NONE;
    const starts = code.expressions[first] !== undefined && /^\/(?!\/)/.test(this.text(state, first));
    return starts ? { ...state, cleaners: union(state.cleaners, ['within-folder']) } : state;
  }

  /** What `list.filter((name) => COLUMNS.has(name))` shows about the elements that are left, and `find` about the one. */
  private filtered(
    { context, path, place: { uri } }: State,
    code: Code,
    call: Extract<Expression, { kind: 'call' }>,
  ): readonly Cleaner[] {
    const callee = code.expressions[call.callee];
    const isList = callee?.kind === 'member' && callee.property === 'filter';
    if (!isList && !(callee?.kind === 'member' && /^find(?:Last)?$/.test(callee.property ?? ''))) return [];
    const [given = NONE] = call.arguments;
    const element = isList ? path.slice(1) : path;
    if (element.includes(KEY)) return [];
    return shownByAnswer(this.workspace, { uri, expression: given }, context, element, true);
  }

  /** `[a, b].join('/')` and `a.concat(b)` of texts: the elements stand one after the other. */
  private joinedList(state: State, code: Code, call: Extract<Expression, { kind: 'call' }>): boolean {
    const callee = code.expressions[call.callee];
    if (callee?.kind !== 'member' || state.path.length) return false;
    const list = code.expressions[callee.object];
    if (callee.property === 'join' && list?.kind === 'array') {
      const separator = separatorOf(this.workspace, state.place.uri, call, state.context);
      this.pieces(cleaned(state, ['text']), list.elements, separator);
      return true;
    }
    if (callee.property !== 'concat' || list?.kind === 'array') return false;
    const isText = this.text(state, callee.object).replaceAll(HOLE, '') !== '';
    if (isText) this.pieces(state, [callee.object, ...call.arguments], '');
    return isText;
  }

  /** A call that holds its input against a schema gives back what the schema lets through. */
  private validated(state: State): boolean {
    const call = validatedCallAt(this.workspace, state.place, state.context);
    if (!call?.input || !call.output) return false;
    const rest = restOf(state.path, call.output);
    if (!rest) return false;
    if (!call.ignored && call.shape && leavesOut(call.shape, rest)) return true;
    const shape = call.ignored ? null : call.shape && shapeAt(call.shape, rest);
    const { cleaners } = cleaned(state, shape ? cleanersOf(shape) : []);
    const trail = this.step(
      state,
      call.ignored
        ? 'is held against a schema, whose verdict nobody reads'
        : 'is what the schema lets through',
    );
    this.visit({
      ...state,
      place: call.input,
      path: rest,
      cleaners,
      checked: state.checked || !call.ignored,
      held: call.ignored ? state.held : [...state.held, shape],
      trail,
      depth: state.depth + 1,
    });
    return true;
  }

  private returned(state: State, callback: ExpressionId, path: Path): void {
    for (const value of valuesOf(
      this.workspace,
      { uri: state.place.uri, expression: callback },
      state.context,
    )) {
      // A call with elements gives a list of results; a single result (`then`) has no element step.
      const below = path[0] === '*' || /^\d+$/.test(path[0] ?? '') ? path.slice(1) : path;
      if (value.kind === 'library') this.returnedByLibrary(state, callback, value, path, below);
      if (value.kind !== 'function') continue;
      const entered = this.enteredBy(state, callback, value);
      this.exits(
        { ...state, entered, isElement: false },
        value.uri,
        value.function,
        value.context,
        below,
        null,
      );
    }
  }

  /** `names.map(decodeURIComponent)`: what a function of a library makes of each element, or of the result of a promise. */
  private returnedByLibrary(
    state: State,
    callback: ExpressionId,
    value: LibraryValue,
    path: Path,
    below: Path,
  ): void {
    const { workspace } = this;
    const { code } = factsAt(workspace, state.place.uri);
    const call = code.expressions[state.place.expression];
    const receiver = receiverOf(code, state.place.expression);
    if (call?.kind !== 'call' || receiver === NONE) return;
    const automaton = automatonOf(workspace);
    const steps = value.states
      .flatMap((id) => automaton.states[id]?.ofArguments ?? [])
      .filter(
        ({ section, which, path: inner }) => section === 'steps' && !inner.length && selects(which, 0, 1),
      )
      .map(({ entry }) => entry as StepKind);
    const called = closure(
      automaton,
      value.states.flatMap((id) => automaton.states[id]?.called ?? []),
    );
    const cleaners = called.states
      .flatMap((id) => automaton.states[id]?.ofValue ?? [])
      .flatMap(({ section, entry }) => (section === 'cleaners' ? (entry as readonly Cleaner[]) : []));
    if (!cleaners.length && !steps.some((step) => handingOn.has(step))) return;
    const isIteration = calleesOf(workspace, state.place, state.context).some(
      (callee) =>
        callee.kind === 'library' &&
        callee.states.some((id) =>
          (automaton.states[id]?.callbackParameters ?? []).some(
            ({ which, to }) =>
              selects(which, call.arguments.indexOf(callback), call.arguments.length) &&
              automaton.states[to]?.ofValue.some(({ section }) => section === 'iterations'),
          ),
        ),
    );
    const next = { ...cleaned(state, cleaners), joined: true };
    const made = {
      ...next,
      parsed: next.parsed || steps.includes('parsed'),
      decoded: next.decoded || steps.includes('decoded'),
    };
    this.to(made, receiver, isIteration && path.length ? ['*', ...below] : path);
  }

  /** `new Promise((resolve) => resolve(data))`: what the function that is given to the call gives to its own parameter. */
  private outcomes(
    state: State,
    call: Extract<Expression, { kind: 'call' }>,
    callees: readonly Value[],
    path: Path,
  ): void {
    const { states } = automatonOf(this.workspace);
    const isOutcome = (id: number) =>
      states[id]?.ofArguments.some(({ section, entry }) => section === 'steps' && entry === 'outcome');
    const settling = callees.flatMap((callee) =>
      isLibrary(callee)
        ? (callee as LibraryValue).states.flatMap((id) =>
            (states[id]?.callbackParameters ?? []).filter(({ to }) => isOutcome(to)),
          )
        : [],
    );
    for (const { which, index } of settling)
      call.arguments.forEach((expression, argument) => {
        if (!selects(which, argument, call.arguments.length)) return;
        const given = valuesOf(this.workspace, { uri: state.place.uri, expression }, state.context);
        for (const value of given) if (value.kind === 'function') this.givenTo(state, value, index, path);
      });
  }

  /** What a function gives to the calls of one of its parameters, as their first argument. */
  private givenTo(
    state: State,
    { uri, function: id, context }: FunctionValue,
    index: number,
    path: Path,
  ): void {
    const { code } = factsAt(this.workspace, uri);
    const binding = code.functions[id]?.parameters[index]?.binding ?? NONE;
    for (const reference of code.bindings[binding]?.references ?? []) {
      const parent = code.expressions[code.expressions[reference]?.parent ?? NONE];
      if (parent?.kind !== 'call' || parent.callee !== reference) continue;
      this.visit({
        ...state,
        place: { uri, expression: parent.arguments[0] ?? NONE },
        context,
        path,
        depth: state.depth + 1,
      });
    }
  }

  /** Of a function that is written where it is given nobody else is a caller. */
  private enteredBy(
    { place }: State,
    callback: ExpressionId,
    { uri, function: id }: FunctionValue,
  ): Entered | null {
    const { code } = factsAt(this.workspace, place.uri);
    const call = code.expressions[place.expression];
    if (call?.kind !== 'call' || code.expressions[callback]?.kind === 'function') return null;
    return { uri, function: id, call: place, argument: call.arguments.indexOf(callback) };
  }

  private exits(
    state: State,
    uri: string,
    id: FunctionId,
    context: Context | null,
    path: Path,
    name: string | null,
  ): void {
    const { code } = factsAt(this.workspace, uri);
    const fact = code.functions[id];
    // What a function that was made beside the calling one reads, the calling one reads.
    const beside =
      uri === state.place.uri && fact && fact.parent > 0
        ? capturedBy(uri, code, state.place.expression, fact.parent)
        : null;
    for (const { value, delegates } of fact?.generator ? yieldsOf(code, id) : [])
      this.visit({
        ...state,
        place: { uri, expression: value },
        captured: state.captured ?? beside,
        context,
        // `yield* list` gives the elements of the list, one after the other.
        path: delegates ? path : path.slice(1),
        depth: state.depth + 1,
      });
    for (const exit of fact?.exits ?? []) {
      if (exit.kind !== 'return' || exit.value === NONE) continue;
      // `if (!withSecret) return rows.map(shown); return rows;` gives no rows to who asks for none.
      if (isDead(this.workspace, uri, exit.condition, context)) continue;
      const [head] = path;
      const given = { uri, expression: exit.value };
      if (head && isOtherVariant(this.workspace, given, exit.condition, context, head)) continue;
      const trail = name ? this.step(state, `is returned by \`${name}\``) : state.trail;
      this.visit({
        ...state,
        place: given,
        captured: state.captured ?? beside,
        context,
        path,
        trail,
        depth: state.depth + 1,
      });
    }
  }

  /** `new C(a).x`: what the constructor put into `x`. */
  private constructed(state: State, value: Extract<Value, { kind: 'class' | 'instance' }>, path: Path): void {
    const { code } = factsAt(this.workspace, value.uri);
    const fact = code.classes[value.class];
    const maker = fact?.members.find((each) => each.kind === 'constructor')?.function ?? NONE;
    for (const member of fact?.members ?? [])
      if (member.kind === 'getter' && member.name === path[0])
        this.exits(state, value.uri, member.function, null, path.slice(1), null);
    if (!fact || maker === NONE) return;
    const context: Context = { uri: value.uri, function: maker, call: state.place, outer: state.context };
    const [name, ...rest] = path;
    if (state.isText && name === undefined) return;
    const index = name === undefined ? -1 : propertyParameter(code, maker, name);
    if (index >= 0)
      this.argument(state, state.place, index, rest, false, state.context, {
        uri: value.uri,
        function: maker,
      });
    for (const store of fact.stores) {
      const below = restOf(path, store.path);
      if (!below || (this.looked.isReply && !path.length && this.keepsBack(value, store.path[0] ?? '')))
        continue;
      this.visit({
        ...this.keptIn(state, value.uri, store, path),
        place: { uri: value.uri, expression: store.value },
        context,
        path: below,
        depth: state.depth + 1,
      });
    }
  }

  // Parameters

  /** @param path the properties below the parameter; of a rest parameter, below the list of what it holds */
  private parameter(given: State, id: FunctionId, index: number, path: Path, rest: boolean): void {
    const state = this.outOf(given, id);
    const { uri } = state.place;
    const below = rest ? path.slice(1) : path;
    for (let at = state.context; at; at = at.outer) {
      if (at.uri !== uri || at.function !== id) continue;
      if (at.element) {
        const path = belowElement(at, below);
        if (index === 0 && path)
          this.visit({
            ...state,
            place: at.element,
            path,
            context: at.within ?? at.outer,
            depth: state.depth + 1,
          });
        return;
      }
      this.argument(state, at.call, index, path, rest, at.outer, { uri, function: id });
      return;
    }
    const source = decoratedParameter(this.workspace, uri, id, index)?.source;
    if (source) {
      this.arrive(state, { kind: 'source', part: source.part, model: source.by.model }, [
        ...source.path,
        ...below,
      ]);
      return;
    }
    // A function whose call is not known is not left the way it was entered.
    const open = isMadeBy(state.captured, { uri, function: id }) ? state : { ...state, captured: null };
    const { entered } = state;
    if (entered?.uri === uri && entered.function === id) {
      this.callback({ ...open, entered: null }, entered.call, entered.argument, index, below);
      return;
    }
    const uses = usesOfFunction(this.workspace, uri, id);
    const calls = this.callsOfChosen(state, id, uses.calls);
    for (const call of calls.slice(0, CALLER_LIMIT))
      if (!this.isDeadFor(call, state.place, id))
        this.argument(open, call, index, path, rest, null, { uri, function: id });
    if (calls.length > CALLER_LIMIT) this.cut = true;
    for (const { call, argument, path: within, wrapped } of uses.passed) {
      if (!wrapped && !within.length) this.callback(state, call, argument, index, below);
      if (wrapped || within.length !== 1) continue;
      for (const given of relayedTo(this.workspace, call, argument, { uri, function: id }, index)) {
        const trail = this.step(state, 'is handed on to the next function', given.place);
        this.visit({ ...open, ...given, path: below, trail, depth: state.depth + 1 });
      }
    }
  }

  /** Whether a place in a function surely never runs where one call calls it: under another case than `keyOf('link')` takes. */
  private isDeadFor(call: ExpressionPlace, { uri, expression }: ExpressionPlace, id: FunctionId): boolean {
    const { code } = factsAt(this.workspace, uri);
    const condition = code.expressions[expression]?.condition ?? NONE;
    if (condition === NONE || code.expressions[expression]?.function !== id) return false;
    const callee: FunctionValue = { kind: 'function', uri, function: id, context: null, receiver: null };
    const context = contextOfCall(this.workspace, callee, call, null);
    return isDead(this.workspace, uri, condition, context);
  }

  /**
   * The calls of a function by which it runs the function that the search came from: of what `timed(find)` and
   * `timed(remove)` made, the first calls `find`.
   */
  private callsOfChosen(
    { chosen, place }: State,
    id: FunctionId,
    calls: readonly ExpressionPlace[],
  ): readonly ExpressionPlace[] {
    const { code } = factsAt(this.workspace, place.uri);
    const within = code.expressions[chosen?.call.expression ?? NONE]?.function ?? NONE;
    if (chosen?.call.uri !== place.uri || !isWithinFunction(code, within, id)) return calls;
    const isIt = (value: Value, { uri, function: own }: Captured['maker']) =>
      value.kind === 'function' && value.uri === uri && value.function === own;
    return calls.filter((call) => {
      const made = calleesOf(this.workspace, call).filter((each) =>
        isIt(each, { uri: place.uri, function: id }),
      );
      const contexts = made.map((each) => (each.kind === 'function' ? each.context : null));
      return (
        !made.length ||
        contexts.some((context) => {
          const called = context ? calleesOf(this.workspace, chosen.call, context) : [];
          const known = called.filter(({ kind }) => kind === 'function');
          return !known.length || known.some((each) => isIt(each, chosen.callee));
        })
      );
    });
  }

  /** A state at a parameter of a function, with the function made in it through which the way led out. */
  private outOf(state: State, id: FunctionId): State {
    const { uri, expression } = state.place;
    const { code } = factsAt(this.workspace, uri);
    const isWithin = code.expressions[expression]?.function !== id;
    return !isWithin || isMadeBy(state.captured, { uri, function: id })
      ? state
      : { ...state, captured: capturedBy(uri, code, expression, id) };
  }

  /** What a call of a function gives to one of its parameters. */
  private argument(
    state: State,
    call: ExpressionPlace,
    index: number,
    path: Path,
    rest: boolean,
    context: Context | null,
    callee: Captured['maker'],
  ): void {
    const { code } = factsAt(this.workspace, call.uri);
    const expression = code.expressions[call.expression];
    if (expression?.kind !== 'call') return;
    const { captured } = state;
    const isMaker = isMadeBy(captured, callee);
    if (isMaker && !mayRun(this.workspace, captured, call)) return;
    const isOneOfSeveral =
      !context &&
      (isParameter(code, expression.callee) ||
        calleesOf(this.workspace, call).filter(({ kind }) => kind === 'function').length > 1);
    const next = {
      ...state,
      captured: isMaker ? handedOn(this.workspace, captured, call) : captured,
      chosen: isOneOfSeveral ? { call, callee } : null,
      way: { callee, call, before: state.way },
    };
    const name = functionName(this.workspace, callee.uri, callee.function);
    for (const [argument, below] of givenTo(code, expression.arguments, index, path, rest)) {
      const place = { uri: call.uri, expression: argument };
      const trail = this.step(state, `is passed to \`${name || 'a function'}\``, place);
      const isWhole = state.bare && state.form === wholeValue && !state.joined && !path.length;
      const handed = isWhole ? place : state.handed;
      this.visit({ ...next, place, context, path: below, handed, trail, depth: state.depth + 1 });
    }
  }

  /** Whether the last argument of a call of a library is a callback that gets errors first, as its parameter says. */
  private takesError(call: ExpressionPlace, argument: number): boolean {
    const { workspace } = this;
    const { code } = factsAt(workspace, call.uri);
    const expression = code.expressions[call.expression];
    if (expression?.kind !== 'call' || argument !== expression.arguments.length - 1) return false;
    const callback = code.expressions[expression.arguments[argument] ?? NONE];
    if (callback?.kind !== 'function') return false;
    const [first] = code.functions[callback.target]?.parameters ?? [];
    // What a middleware says is wrong with a request is no inner detail.
    const callee = { uri: call.uri, expression: expression.callee };
    if (saidOfValue(workspace, callee, 'guards').length) return false;
    return (
      errorName.test(first?.name ?? '') &&
      calleesOf(workspace, call).some(
        (callee) =>
          isLibrary(callee) &&
          !sayingsAtCall(workspace, call).ofCall.some(({ section }) => section === 'routes'),
      )
    );
  }

  /** A parameter of a function that was given to a call: an element of the receiver, its result, or rows of a query. */
  private callback(state: State, call: ExpressionPlace, argument: number, index: number, path: Path): void {
    const { workspace } = this;
    const { code } = factsAt(workspace, call.uri);
    const expression = code.expressions[call.expression];
    if (expression?.kind !== 'call') return;
    const query = queryAt(workspace, call, null);
    const at = query && callbackOf(query, expression.arguments.length);
    if (query && at && at.argument === argument && at.index === index) {
      const there = { ...state, place: call, context: null };
      this.arrive(there, { kind: 'query', query }, path);
      return;
    }
    const isRows = at?.argument === argument && at.index > 0;
    if (index === 0 && (isRows || this.takesError(call, argument))) {
      const there = {
        ...state,
        place: { uri: call.uri, expression: expression.arguments[argument] ?? NONE },
      };
      this.arrive(there, { kind: 'origin', origin: 'caught-error', label: '' }, path);
      return;
    }
    for (const place of givenOverChannel(workspace, call, argument, index)) {
      const trail = this.step(state, 'is given to who waits for it', place);
      this.visit({ ...state, place, context: null, path, trail, depth: state.depth + 1 });
    }
    const callee = code.expressions[expression.callee];
    const method = callee?.kind === 'member' ? callee.property : null;
    const receiver = callee?.kind === 'member' ? callee.object : NONE;
    const automaton = automatonOf(workspace);
    const known = calleesOf(workspace, call).flatMap((each) => (each.kind === 'library' ? each.states : []));
    const builtIn = method === null ? [] : (automaton.states[automaton.any]?.members.get(method) ?? []);
    for (const id of new Set([...known, ...builtIn])) {
      for (const each of automaton.states[id]?.callbackParameters ?? []) {
        if (each.index !== index || !selects(each.which, argument, expression.arguments.length)) continue;
        const said = automaton.states[each.to]?.ofValue ?? [];
        const origin = said.find((saying) => saying.section === 'origins')?.entry as Origin | undefined;
        if (origin) {
          this.arrive(
            { ...state, place: { uri: call.uri, expression: argument } },
            { kind: 'origin', origin, label: '' },
            path,
          );
          continue;
        }
        const iteration = said.find((saying) => saying.section === 'iterations');
        if (!iteration && !said.some((saying) => saying.section === 'steps')) continue;
        const entry = iteration?.entry as string | IterationEntry | undefined;
        const from = typeof entry === 'object' ? (expression.arguments[entry.of] ?? NONE) : receiver;
        if (from === NONE) continue;
        this.visit({
          ...state,
          place: { uri: call.uri, expression: from },
          context: null,
          path: iteration && !(typeof entry === 'object' && entry.whole) ? ['*', ...path] : path,
          depth: state.depth + 1,
        });
      }
    }
  }
}

/**
 * The arguments of a call that a parameter may get, each with the path below it. A list that is spread gives its elements
 * one by one: the third parameter of `book(...list)` is `list[2]`.
 */
function givenTo(
  code: Code,
  given: readonly ExpressionId[],
  index: number,
  path: Path,
  rest: boolean,
): readonly (readonly [ExpressionId, Path])[] {
  const [element, ...inner] = path;
  const position = rest ? (element === undefined ? NaN : Number(element)) : 0;
  const isOne = Number.isInteger(position);
  const wanted = isOne ? index + position : index;
  const below = rest ? inner : path;
  const spread = given.findIndex((each) => code.expressions[each]?.kind === 'spread');
  const known = spread < 0 ? given.length : spread;
  if (isOne && wanted < known) return [[given[wanted] as ExpressionId, below] as const];
  // How many elements a list has that is spread is not known, so what stands behind it may be any later argument.
  const possible = isOne ? given.slice(known, wanted + 1) : given.slice(Math.min(index, known));
  return possible.map((each, i) => {
    if (code.expressions[each]?.kind !== 'spread' || (rest && element === undefined)) return [each, below];
    return [each, [isOne && i === 0 ? String(wanted - known) : '*', ...below]];
  });
}

/** What Node calls the first parameter of callbacks: https://nodejs.org/api/errors.html#error-first-callbacks */
const errorName = /^err(?:or)?$/i;

/** Properties of an address that its origin decides. */
const addressOrigins: ReadonlySet<string> = new Set([
  'href',
  'origin',
  'protocol',
  'host',
  'hostname',
  'port',
]);

/** What `delete` took out of an object is gone, since it is a plain one. */
function settled(state: State): State {
  return state.deleted.length
    ? { ...state, except: [...new Set([...state.except, ...state.deleted])], deleted: [] }
    : state;
}

/** Whether a query gives documents, whose properties are no fields of their own. */
function isDocument(workspace: Workspace, from: Arrival['from']): boolean {
  if (from.kind !== 'query' || from.query.plain) return false;
  return automatonOf(workspace).models.get(from.query.model)?.fixes?.records === 'documents';
}

/** Whether a way has come by a step already. */
function isPassed(trail: Trail | null, { place, label }: TraceStep): boolean {
  for (let at = trail; at; at = at.next) {
    const { step } = at;
    const isSame = step.label === label && step.place.uri === place.uri;
    if (isSame && step.place.span.start === place.span.start && step.place.span.end === place.span.end)
      return true;
  }
  return false;
}

/** `if (limit > 50) limit = 50;`: whatever else the name holds afterwards is no larger. */
function caps(code: Code, id: DefinitionId, binding: BindingId): boolean {
  const definition = code.definitions[id];
  const condition = code.conditions[definition?.condition ?? NONE];
  const test = condition?.kind === 'test' && condition.value ? code.expressions[condition.test] : undefined;
  if (definition?.binding !== binding || test?.kind !== 'binary' || !/^[<>]=?$/.test(test.operator))
    return false;
  const larger = code.expressions[test.operator.startsWith('>') ? test.left : test.right];
  return larger?.kind === 'reference' && larger.binding === binding;
}

/** The number of the constructor's parameter that is a property of that name, too; -1 if there is none. */
function propertyParameter(code: Code, maker: FunctionId, name: string): number {
  return (code.functions[maker]?.parameters ?? []).findIndex((each) => each.property && each.name === name);
}

/** Whether an expression names what a function is given: `run` of `run(...given)` and of `run.bind(this)(...given)`. */
function isParameter(code: Code, id: ExpressionId): boolean {
  const name = code.expressions[id];
  const bound = name?.kind === 'call' ? code.expressions[name.callee] : undefined;
  if (bound?.kind === 'member') return bound.property === 'bind' && isParameter(code, bound.object);
  return (
    name?.kind === 'reference' &&
    name.definitions.some((each) => code.definitions[each]?.from.kind === 'parameter')
  );
}

/** Whether a method gives one element of what it is called on: `find`, `get`. */
function givesElement(code: Code, call: Extract<Expression, { kind: 'call' }>): boolean {
  const callee = code.expressions[call.callee];
  return callee?.kind === 'member' && elementMethods.has(callee.property ?? '');
}

/** Whether a call gives the first element of a list out of which nothing else is taken by its place: `command.shift()`. */
function givesFirst(code: Code, call: Extract<Expression, { kind: 'call' }>): boolean {
  const callee = code.expressions[call.callee];
  const list = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
  if (callee?.kind !== 'member' || callee.property !== 'shift' || list?.kind !== 'reference') return false;
  const moving = (callsOn(code).get(list.binding) ?? []).filter((each) => {
    const other = code.expressions[each];
    const method = other?.kind === 'call' ? code.expressions[other.callee] : undefined;
    return method?.kind === 'member' && movingMethods.has(method.property ?? '');
  });
  return moving.length === 1 && !standsIn(code, call.condition, 'loop');
}

/** Methods after which another element of a list stands first that was in it; what is put before all is met where that is done. */
const movingMethods: ReadonlySet<string> = new Set(['shift', 'splice', 'reverse', 'sort']);

const elementMethods: ReadonlySet<string> = new Set(['find', 'findLast', 'at', 'get', 'pop', 'shift']);

/** The field that `get('title')` or `getAll('title')` gives of a form, a query or a list of headers. */
function fieldAsked(code: Code, call: Extract<Expression, { kind: 'call' }>): string | null {
  const callee = code.expressions[call.callee];
  const first = code.expressions[call.arguments[0] ?? NONE];
  if (callee?.kind !== 'member' || (callee.property !== 'get' && callee.property !== 'getAll')) return null;
  return first?.kind === 'literal' && typeof first.value === 'string' ? first.value : null;
}

/**
 * The field that a call names which itself reads it of the request: `request.query('title')`. Where models say something
 * else of calls with this text (`request.valid('json')`), it names the part of the request.
 */
function nameAsked(workspace: Workspace, place: ExpressionPlace, context: Context | null): string | null {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return null;
  const name = call.arguments
    .map((each) => code.expressions[each])
    .find((each) => each?.kind === 'literal' && typeof each.value === 'string');
  if (name?.kind !== 'literal' || typeof name.value !== 'string') return null;
  const text = name.value.toLowerCase();
  const { states } = automatonOf(workspace);
  const isPart = valuesOf(workspace, { uri: place.uri, expression: call.callee }, context).some(
    (value) =>
      value.kind === 'library' &&
      value.states.some((id) =>
        (states[id]?.calledWith.get(text) ?? []).some((next) =>
          states[next]?.ofValue.some(({ section }) => section === 'sources'),
        ),
      ),
  );
  return isPart ? null : name.value;
}

/** What a generator gives, one after the other. */
function yieldsOf(
  code: Code,
  id: FunctionId,
): readonly { readonly value: ExpressionId; readonly delegates: boolean }[] {
  return code.expressions.flatMap((each) =>
    each.kind === 'yield' && each.function === id && each.operand !== NONE
      ? [{ value: each.operand, delegates: each.delegates }]
      : [],
  );
}

/** `steps.next().value`: the call asks a generator, or another iterator, for its next element. */
function asksNext(code: Code, call: Extract<Expression, { kind: 'call' }>, path: Path): boolean {
  const callee = code.expressions[call.callee];
  return callee?.kind === 'member' && callee.property === 'next' && path[0] === 'value';
}

/** `arguments[1]`: the function and the number of the argument that it is given. */
function givenArgument(
  code: Code,
  { object, property }: Extract<Expression, { kind: 'member' }>,
): { readonly function: FunctionId; readonly index: number } | null {
  const list = code.expressions[object];
  if (list?.kind !== 'reference' || list.name !== 'arguments' || list.binding !== NONE) return null;
  const id = functionOfThis(code, list.function);
  return id > 0 && /^\d+$/.test(property ?? '') ? { function: id, index: Number(property) } : null;
}

function isLibrary(value: Value): boolean {
  return value.kind === 'library' && value.states.length > 0;
}

/** Whether a value is the result of the call at a place, rather than handed on by it. */
function isMadeAt(value: LibraryValue, { uri, expression }: ExpressionPlace): boolean {
  return value.call?.place.uri === uri && value.call.place.expression === expression;
}

function isName(expression: Expression): boolean {
  return expression.kind === 'reference' || expression.kind === 'member' || expression.kind === 'call';
}

function proven(workspace: Workspace, state: State): State {
  const proof = proofOf(workspace, state.place.uri, state.place.expression, state.context);
  if (!proof.checked && !proof.cleaners.length) return state;
  const ofPart = proof.held.flatMap((shape) => {
    const own = shapeAt(shape, state.path);
    return own ? cleanersOf(own) : [];
  });
  const isText = !state.joined && !state.deciding && !state.parsed && proof.cleaners.includes('text');
  return {
    ...cleaned(state, union(proof.cleaners, ofPart)),
    checked: true,
    isText: isText && !state.path.length ? true : state.isText,
  };
}

/** Steps by which the argument of a call is in its result. */
const handingOn: ReadonlySet<StepKind> = new Set<StepKind>(['result', 'parsed', 'decoded']);

/** What a text is harmless for because signs in it are encoded. */
const encodings: ReadonlySet<Cleaner> = new Set<Cleaner>(['html-escaped', 'address-part']);

/** `JSON.stringify({ name, password })`: a part of an object that is written down as a text is a part of that text. */
function written(state: State): State {
  return state.joined || state.parsed || !state.cleaners.includes('text')
    ? state
    : { ...state, joined: true };
}

/** `hash.update(secret).update(purpose)`: whether what a call is given stands beside what the same method is given before or after it. */
function isOneOfSeveral(code: Code, id: ExpressionId): boolean {
  const call = code.expressions[id];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (callee?.kind !== 'member') return false;
  const above = code.expressions[callee.object];
  const before = above?.kind === 'call' ? code.expressions[above.callee] : undefined;
  const parent = code.expressions[call?.parent ?? NONE];
  const after = parent?.kind === 'member' && parent.object === id ? parent : undefined;
  return [before, after].some((each) => each?.kind === 'member' && each.property === callee.property);
}

/** The state below a conversion. A conversion to a text alone checks nothing. */
function cleaned(state: State, given: readonly Cleaner[]): State {
  const by = state.decoded ? given.filter((each) => !encodings.has(each)) : given;
  if (!by.length) return state;
  // A text that is parsed may become an object, though it was none.
  const known = union(state.cleaners, state.parsed ? by.filter((each) => each !== 'text') : by);
  // What was seen to begin with a folder stays below it only if no `..` is left.
  const isBelow = by.includes('normal-path') && state.cleaners.includes('known-start');
  return {
    ...state,
    cleaners: isBelow ? union(known, ['within-folder']) : known,
    checked: state.checked || by.some((each) => each !== 'text'),
  };
}

/** The state of a piece of a text, between other pieces. */
function within(state: State, before: string, after: string): State {
  const { form } = state;
  return {
    ...state,
    cleaners: state.parsed ? state.cleaners : union(state.cleaners, ['text']),
    isText: false,
    form: { ...form, before: shortened(form.before + before), after: shortened(after + form.after) },
  };
}

/** The state of a property of an object, or an element of a list. In a text (`JSON.stringify`) it is a piece of that text. */
function inside(state: State, name: string, earlier: readonly string[] = []): State {
  const { form, cleaners } = state;
  if (cleaners.includes('text')) return within(state, HOLE, HOLE);
  return { ...state, form: { before: '', after: '', part: [...form.part, name], earlier } };
}

/**
 * What functions that are made in the one around a name, before it is read, put there: `lines.forEach((line) => { text += line; })`.
 * Definitions that reach a place are those of its own function alone.
 */
function writtenWithin(
  code: Code,
  here: Extract<Expression, { kind: 'reference' }>,
  known: readonly DefinitionId[],
): readonly DefinitionId[] {
  const binding = code.bindings[here.binding];
  if (binding?.kind !== 'let' && binding?.kind !== 'var') return [];
  return binding.definitions.filter((id) => {
    const { from, into } = code.definitions[id] as Definition;
    const value = from.kind === 'value' ? code.expressions[from.value] : undefined;
    if (!value || into.length || known.includes(id) || value.start > here.start) return false;
    return value.function !== here.function && isWithinFunction(code, value.function, here.function);
  });
}

function union(a: readonly Cleaner[], b: readonly Cleaner[]): readonly Cleaner[] {
  return b.every((each) => a.includes(each)) ? a : [...new Set([...a, ...b])].sort();
}

/** Whether a property was left out by an object rest element. */
function left(except: readonly string[] | null, path: Path): boolean {
  return except !== null && path[0] !== undefined && except.includes(path[0]);
}

/**
 * The last of some definitions that surely writes what lies at a path below the name, before an expression reads it:
 * `body.password = await hash(body.password)`. What stood there before is gone.
 */
function lastWritten(
  code: Code,
  here: Expression | undefined,
  ids: readonly DefinitionId[],
  path: Path,
): Definition | null {
  if (!here || !path.length || ids.length < 2) return null;
  const around = conditionsAround(code, here.condition);
  const writing = ids
    .map((id) => code.definitions[id] as Definition)
    .filter(
      ({ binding, into, from, condition, span }) =>
        into.length > 0 &&
        into.length <= path.length &&
        from.kind === 'value' &&
        code.expressions[from.value]?.function === here.function &&
        span.start < here.start &&
        (into.every((name, i) => name !== '*' && name === path[i])
          ? // Where nothing was there, nothing of it is left either.
            isMetWherePresent(code, condition, around, { binding, path: into })
          : into.length === 1 && into[0] === '*' && isForEach(code, condition, around, binding)),
    );
  return writing.sort((a, b) => b.span.start - a.span.start)[0] ?? null;
}

/** Whether all that a condition asks beyond those around is that a number is below the length of a list: `for (let i = 0; i < list.length; i++)`. */
function isForEach(
  code: Code,
  from: ConditionId,
  around: ReadonlySet<ConditionId>,
  list: BindingId,
): boolean {
  let counts = false;
  for (let id = from; id !== NONE && !around.has(id); id = code.conditions[id]?.parent ?? NONE) {
    const at = code.conditions[id];
    if (at?.kind === 'loop') continue;
    const test = at?.kind === 'test' && at.value ? code.expressions[at.test] : undefined;
    const limit = test?.kind === 'binary' && test.operator === '<' ? code.expressions[test.right] : undefined;
    const owner =
      limit?.kind === 'member' && limit.property === 'length' ? code.expressions[limit.object] : undefined;
    if (owner?.kind !== 'reference' || owner.binding !== list) return false;
    counts = true;
  }
  return counts;
}

/** The name that is computed where something is put under it; NONE if it is not written there. */
function computedIn(code: Code, { from }: Definition): ExpressionId {
  const value = from.kind === 'value' ? code.expressions[from.value] : undefined;
  const store = code.expressions[value?.parent ?? NONE];
  const target = store?.kind === 'assignment' ? code.expressions[store.target] : undefined;
  return target?.kind === 'member' ? target.computed : NONE;
}

/** Whether something is written under a key that is not known, and read under one. */
function isKeyed(into: Path, path: Path): boolean {
  return into.some((name, i) => name === '*' && path[i] !== undefined);
}

/** What is left of a path below `into`; the empty path if only a part of what is asked for lies there; null if they part. */
function restOf(path: Path, into: Path): Path | null {
  for (let i = 0; i < into.length; i++) {
    if (path[i] === undefined) return [];
    if (path[i] === KEY) return into[i] === KEY ? [] : null;
    if (path[i] !== into[i] && path[i] !== '*' && into[i] !== '*') return null;
  }
  return path.slice(into.length);
}

function callbackOf(query: QueryAt, count: number): { argument: number; index: number } | null {
  const match = /^\((\d+|last)\)->(\d+)/.exec(query.entry.at ?? '');
  if (!match) return null;
  return { argument: match[1] === 'last' ? count - 1 : Number(match[1]), index: Number(match[2]) };
}

function functionName(workspace: Workspace, uri: string, id: FunctionId): string {
  return factsAt(workspace, uri).code.functions[id]?.name ?? '';
}

/** Whether all that a name holds was made where it is defined, and is no stored object yet: `new Book()`, `{}`. */
function isMadeHere(code: Code, ids: readonly DefinitionId[]): boolean {
  const whole = ids.flatMap((id) => {
    const { into, from } = code.definitions[id] as Definition;
    return into.length ? [] : [from];
  });
  return (
    whole.length > 0 &&
    whole.every((from) => {
      const made = from.kind === 'value' && !from.path.length ? code.expressions[from.value] : undefined;
      return made?.kind === 'object' || (made?.kind === 'call' && made.isNew);
    })
  );
}
