/** Handlers that set a cookie or take it away and do nothing else on the server: all that they call is the framework's own. */
import { type Code, type ConditionId, NONE } from '../../facts/facts.ts';
import { nameOfCallee } from '../../flow/flows.ts';
import type { ChainLink, Endpoint } from '../../meaning/endpoints/chain.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { readsHeader } from '../../meaning/guards/credentials.ts';
import { isLog } from '../../meaning/sinks/logs.ts';
import { saidOfArguments, saidOfCall, saidOfValue } from '../../meaning/values/sayings.ts';
import type { Context, ExpressionPlace, Value } from '../../meaning/values/value.ts';
import { calleesOf, receiverOf, valuesOf } from '../../meaning/values/values.ts';
import type { Automaton } from '../../meaning/vocabulary/automaton.ts';
import type { Origin } from '../../meaning/vocabulary/care-words.ts';
import type { Model, WeaknessEntry } from '../../meaning/vocabulary/model.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { provesIdentity } from '../cookie-names.ts';
import { outlivesCall, type Reached, reaches } from '../reach.ts';

/** Whether the handler of an endpoint, and the functions of the project that it calls, only call the framework: to answer, and to take a cookie away. */
export function onlyTakesCookie(workspace: Workspace, { handler }: Endpoint): boolean {
  return onlyAnswers(workspace, handler, () => false);
}

/**
 * Whether the handler of an endpoint, or a function that it calls, takes or sets a cookie that may prove who somebody is
 * and is none of a session (by its name, or where the name is not known), or takes the proof from `Authorization`.
 */
export function takesOtherProof(workspace: Workspace, { handler }: Endpoint): boolean {
  const names: (string | null)[] = [];
  let isInHeader = false;
  if (handler)
    reaches(workspace, handler, ({ place, code, expression, context }) => {
      isInHeader ||= readsHeader(workspace, place, context, isAuthorization);
      if (expression.kind !== 'call' || !/cookie/i.test(nameOfCallee(code, place.expression))) return false;
      const first = { uri: place.uri, expression: expression.arguments[0] ?? NONE };
      const values = valuesOf(workspace, first, context);
      for (const value of values) names.push(value.kind === 'literal' ? String(value.value) : null);
      if (!values.length) names.push(null);
      return false;
    });
  const isOfSession = (name: string | null) =>
    name !== null && nameWords(name).some((word) => sessionWords.has(word));
  return (
    isInHeader || (!names.some(isOfSession) && names.some((name) => name === null || provesIdentity(name)))
  );
}

/** RFC 9110, 11.6.2. */
function isAuthorization(name: unknown): boolean {
  return String(name).toLowerCase() === 'authorization';
}

const sessionWords = new Set(['sid', 'ssid', 'sess', 'session', 'sessionid', 'sessid', 'jsessionid']);

/**
 * Whether the handler of an endpoint only calls the framework, to answer and to set cookies, validators, methods that
 * read a text, and functions of the project that do no more.
 */
export function onlyKeepsCookies(workspace: Workspace, { handler }: Endpoint): boolean {
  return onlyAnswers(workspace, handler, (at) => isHarmless(workspace, at));
}

/**
 * Whether all that the handler of an endpoint calls answers, validates or works something out of what it was given, so
 * that nothing is another than before.
 */
export function changesNothing(workspace: Workspace, { handler }: Endpoint): boolean {
  return onlyAnswers(
    workspace,
    handler,
    (at) => isHarmless(workspace, at) || isPure(nameOfCallee(at.code, at.place.expression)),
    false,
  );
}

function isHarmless(workspace: Workspace, { place, code, context }: Reached): boolean {
  return (
    reading.test(nameOfCallee(code, place.expression)) ||
    saidOfValue<Origin>(workspace, place, 'origins', context).some(({ entry }) => drawn.has(entry)) ||
    saidOfCall(workspace, place, 'validators', context).length > 0 ||
    saidOfArguments(workspace, place, 'asserts', context).length > 0 ||
    makesCookie(workspace, place, context) ||
    isOfValidator(workspace, place, context)
  );
}

/** Whether a method belongs to what a library made that holds data against schemas: `submission.reply()`. */
function isOfValidator(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const { validating } = packagesOf(automatonOf(workspace));
  return [...calleesOf(workspace, place, context), ...ownersOf(workspace, place, context)].some(
    (value) => value.kind === 'library' && validating.has(value.package),
  );
}

/** Built-in functions, and methods of lists, that only work something out. */
function isPure(name: string): boolean {
  return (
    /^(?:Object\.(?:keys|values|entries|fromEntries)|JSON\.(?:parse|stringify)|Math\.\w+|Number|String|Boolean|parseInt|parseFloat|isNaN|URL|URLSearchParams|Set|Map|Date|Array(?:\.\w+)?|encodeURI\w*|decodeURI\w*)$/.test(
      name,
    ) ||
    /\.(?:map|filter|find|findIndex|some|every|flatMap|flat|reduce|join|concat|at|keys|values|entries|has|get|indexOf|toSorted|pop|match|test)$/.test(
      name,
    )
  );
}

/** Whether models know a call for what may be weak in the cookie that it makes. */
function makesCookie(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  return saidOfCall<WeaknessEntry>(workspace, place, 'weaknesses', context).some(({ entry }) =>
    entry.means.startsWith('cookie-'),
  );
}

/** What is drawn at random or read off the clock changes nothing. */
const drawn: ReadonlySet<Origin> = new Set<Origin>(['predictable-random', 'strong-random', 'clock']);

/** Methods of texts and dates that change nothing. */
const reading =
  /^(?:String|Number|Boolean|Date)$|\.(?:startsWith|endsWith|includes|trim|toLowerCase|toUpperCase|slice|split|replace|replaceAll|toString|toISOString|padStart)$/;

function onlyAnswers(
  workspace: Workspace,
  handler: ChainLink | null,
  isHarmless: (call: Reached) => boolean,
  wantsCookie = true,
): boolean {
  if (!handler?.functions.length || handler.unknown) return false;
  let ofCookies = !wantsCookie;
  const doesMore = reaches(workspace, handler, (at) => {
    const { place, code, expression, context } = at;
    if (expression.kind === 'template') return expression.tag !== NONE;
    if (expression.kind === 'assignment') return outlivesCall(code, expression.target);
    // What is done only where something failed tells of it, and is not what the endpoint is for.
    if (expression.kind !== 'call' || isCaught(code, expression.condition)) return false;
    const callees = calleesOf(workspace, place, context);
    const owners = ownersOf(workspace, place, context);
    const own = [...callees, ...owners].filter((value) => isOfFramework(workspace, value));
    // What frameworks call what it is about: `response.clearCookie`, `context.cookies`.
    ofCookies ||=
      own.length > 0 &&
      (/cookie/i.test(nameOfCallee(code, place.expression)) ||
        own.some((value) => value.kind === 'library' && /cookie/i.test(value.label)));
    ofCookies ||= makesCookie(workspace, place, context);
    return (
      !own.length &&
      !isHarmless(at) &&
      !callees.some(({ kind }) => kind === 'function') &&
      !isLog(workspace, place, context)
    );
  });
  return ofCookies && !doesMore;
}

/** Whether a place stands in a `catch` block. */
function isCaught(code: Code, from: ConditionId): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (at.kind === 'catch') return true;
  return false;
}

/** What the method is called on. */
function ownersOf(workspace: Workspace, place: ExpressionPlace, context: Context | null): readonly Value[] {
  const receiver = receiverOf(factsAt(workspace, place.uri).code, place.expression);
  return receiver === NONE ? [] : valuesOf(workspace, { uri: place.uri, expression: receiver }, context);
}

/** Whether a value is one of a library that has endpoints. */
function isOfFramework(workspace: Workspace, value: Value): boolean {
  // What the language brings along is no framework's, though one may speak of it as well.
  if (value.kind !== 'library' || value.package === 'global') return false;
  return packagesOf(automatonOf(workspace)).answering.has(value.package);
}

interface Packages {
  /** Of libraries that hold data against schemas. */
  readonly validating: ReadonlySet<string>;
  /** Of libraries that have endpoints. */
  readonly answering: ReadonlySet<string>;
}

/** Every call of every handler asks, and models never change. */
const packagesByModels = new WeakMap<Automaton, Packages>();

function packagesOf(automaton: Automaton): Packages {
  const known = packagesByModels.get(automaton);
  if (known) return known;
  const namesWhere = (holds: (model: Model) => boolean) =>
    new Set(
      [...automaton.models.values()]
        .filter(holds)
        .flatMap(({ library, packages }) => [library, ...(packages ?? [])]),
    );
  const made = {
    validating: namesWhere(({ validators }) => !!validators),
    answering: namesWhere(({ handler, files, decorators }) => !!(handler || files || decorators)),
  };
  packagesByModels.set(automaton, made);
  return made;
}
