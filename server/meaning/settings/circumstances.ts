/** Under which circumstances of deployment code runs: always, only outside of production, or where a setting of the environment is missing. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { onlyValueOf, returnedExpressions } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { nameWords } from '../entities/field-names.ts';
import { saidOfValue } from '../values/sayings.ts';
import type { ExpressionPlace } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';

/**
 * `development`: a condition shows that this is not production. `fallback`: it stands in for a setting of the
 * environment that is missing.
 */
export type Circumstance = 'always' | 'fallback' | 'development';

type Stage = 'production' | 'development';

/** Definitions followed to find out what a name tests. */
const DEPTH_LIMIT = 4;

const productionNames = ['production', 'prod', 'live'];
const developmentNames = ['development', 'dev', 'debug', 'test', 'testing', 'local', 'ci'];
/** Words that say the same at the beginning of a name; `test` and `local` are about other things there. */
const firstNames = ['development', 'dev', 'debug'];
const environmentNames = ['env', 'environment', 'mode', 'stage'];

/** Under which circumstances an expression is evaluated. */
export function circumstanceOf(workspace: Workspace, place: ExpressionPlace): Circumstance {
  const { code } = factsAt(workspace, place.uri);
  let found: Circumstance = 'always';
  for (let id: ExpressionId = place.expression; code.expressions[id]; ) {
    const expression = code.expressions[id] as Expression;
    for (let at = code.conditions[expression.condition]; at; at = code.conditions[at.parent]) {
      if (at.kind === 'case' && isStageText(code, at.tests, developmentNames)) return 'development';
      if (at.kind !== 'test') continue;
      const stage = stageShownBy(workspace, place.uri, at.test, at.value, 0);
      if (stage === 'development') return 'development';
      if (!at.value && isEnvironment(workspace, { uri: place.uri, expression: at.test })) found = 'fallback';
    }
    // A function that is made under a condition runs under it.
    id = code.functions[expression.function]?.expression ?? NONE;
  }
  return found;
}

/**
 * Under which circumstances a text that is given to a function comes back from it, as that of
 * `setting('SECRET', 'for trials', requiredInProduction)` does: those of the places where the function returns it. `always`
 * where the function does something else with it. What only flags of the call keep out of production does so only where the
 * call has some.
 */
export function circumstanceOfArgument(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
): Circumstance {
  const { code } = factsAt(workspace, uri);
  const around = code.expressions[expression]?.parent ?? NONE;
  const call = code.expressions[around];
  const index = call?.kind === 'call' ? call.arguments.indexOf(expression) : -1;
  if (call?.kind !== 'call' || index < 0) return 'always';
  const [only, ...others] = valuesOf(workspace, { uri, expression: call.callee });
  if (only?.kind !== 'function' || others.length) return 'always';
  const inner = factsAt(workspace, only.uri).code;
  const binding = inner.functions[only.function]?.parameters[index]?.binding;
  const returned = returnedExpressions(inner, only.function).filter((each) => {
    const value = inner.expressions[each];
    return value?.kind === 'reference' && value.binding === binding;
  });
  const isKept =
    returned.length > 0 &&
    returned.every(
      (each) => circumstanceOf(workspace, { uri: only.uri, expression: each }) === 'development',
    );
  if (!isKept) return 'always';
  return call.arguments.length > index + 1 ? 'development' : 'fallback';
}

/** Whether a test having this value shows that this is production. */
export function showsProduction(workspace: Workspace, test: ExpressionPlace, value: boolean): boolean {
  return stageShownBy(workspace, test.uri, test.expression, value, 0) === 'production';
}

/**
 * Whether code runs only where somebody has set a variable of the environment for it, other than to production:
 * `if (process.env.SHOW_STACKS === 'yes')`.
 */
export function isSwitchedOn(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  for (let id: ExpressionId = expression; code.expressions[id]; ) {
    const { condition, function: own } = code.expressions[id] as Expression;
    for (let at = code.conditions[condition]; at; at = code.conditions[at.parent])
      if (at.kind === 'test' && isSwitch(workspace, uri, at.test, at.value, DEPTH_LIMIT)) return true;
    id = code.functions[own]?.expression ?? NONE;
  }
  return false;
}

/** Whether a test having this value shows that a variable of the environment is set. */
function isSwitch(
  workspace: Workspace,
  uri: string,
  id: ExpressionId,
  value: boolean,
  depth: number,
): boolean {
  const { code } = factsAt(workspace, uri);
  const test = code.expressions[id];
  if (!test || depth <= 0 || stageShownBy(workspace, uri, id, value, 0) === 'production') return false;
  const of = (part: ExpressionId, is: boolean) => isSwitch(workspace, uri, part, is, depth - 1);
  switch (test.kind) {
    case 'unary':
      return test.operator === '!' && of(test.operand, !value);
    case 'logical':
      return test.operator === (value ? '&&' : '||') && (of(test.left, value) || of(test.right, value));
    case 'binary': {
      const isSame = test.operator.startsWith('==') ? value : test.operator.startsWith('!=') && !value;
      const sides = [test.left, test.right];
      return (
        isSame &&
        sides.some((side) => code.expressions[side]?.kind === 'literal') &&
        sides.some((side) => isEnvironment(workspace, { uri, expression: side }))
      );
    }
    case 'reference': {
      const only = onlyValueOf(code, test.binding);
      return only === NONE ? false : of(only, value);
    }
    case 'member':
      return value && isEnvironment(workspace, { uri, expression: id });
    default:
      return false;
  }
}

/** Whether an expression is a value of the environment. */
export function isEnvironment(workspace: Workspace, place: ExpressionPlace): boolean {
  return saidOfValue(workspace, place, 'origins').some(({ entry }) => entry === 'environment');
}

function isStageText(code: Code, tests: readonly ExpressionId[], names: readonly string[]): boolean {
  return (
    tests.length > 0 &&
    tests.every((id) => {
      const test = code.expressions[id];
      return test?.kind === 'literal' && names.includes(String(test.value));
    })
  );
}

/** The stage of deployment that follows from a test being true (`value`) or false. */
function stageShownBy(
  workspace: Workspace,
  uri: string,
  id: ExpressionId,
  value: boolean,
  depth: number,
): Stage | null {
  const { code } = factsAt(workspace, uri);
  const test = code.expressions[id];
  if (!test || depth > DEPTH_LIMIT) return null;
  const of = (part: ExpressionId, is: boolean) => stageShownBy(workspace, uri, part, is, depth + 1);
  switch (test.kind) {
    case 'unary':
      return test.operator === '!' ? of(test.operand, !value) : null;
    // Of `missing && isProduction` being false, nothing follows for sure; it is written to keep production safe. So are
    // flags, as in `isDevelopment || settings.showsErrors`, but nothing that a request may fulfil.
    case 'logical': {
      const [left, right] = [of(test.left, value), of(test.right, value)];
      if (test.operator === '||' && value && (left ?? right) === 'development' && left !== right)
        return isCalled(code, left ? test.right : test.left) ? null : 'development';
      return left ?? right;
    }
    case 'binary':
      return comparedStage(workspace, uri, test, value);
    case 'cast':
    case 'await':
      return of(test.operand, value);
    case 'reference': {
      const definition = code.definitions[test.definitions[0] ?? NONE];
      const from = definition?.from;
      const defined =
        from?.kind === 'value' && !from.path.length && test.definitions.length === 1
          ? of(from.value, value)
          : null;
      return defined ?? namedStage(test.name, value);
    }
    case 'member':
      return namedStage(test.property ?? '', value);
    case 'call':
      return calledStage(workspace, uri, id, value, depth);
    default:
      return null;
  }
}

/** What follows from what a function without parameters gives, by what it returns, or else by its name: `isDebugMode()`. */
function calledStage(
  workspace: Workspace,
  uri: string,
  id: ExpressionId,
  value: boolean,
  depth: number,
): Stage | null {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[id];
  if (call?.kind !== 'call') return null;
  const listed = listedStage(workspace, uri, call, value);
  if (listed) return listed;
  if (call.arguments.length)
    // What a request may say is no setting: `request.get('x-debug')`.
    return saidOfValue(workspace, { uri, expression: id }, 'sources').length
      ? null
      : settingStage(code, call, value);
  const [only, ...others] = valuesOf(workspace, { uri, expression: call.callee });
  if (only?.kind === 'function' && !others.length) {
    const [returned = NONE, ...more] = returnedExpressions(factsAt(workspace, only.uri).code, only.function);
    const stage = more.length ? null : stageShownBy(workspace, only.uri, returned, value, depth + 1);
    if (stage) return stage;
  }
  const callee = code.expressions[call.callee];
  return namedStage(
    callee?.kind === 'member' ? (callee.property ?? '') : callee?.kind === 'reference' ? callee.name : '',
    value,
  );
}

/** What follows from a list of stages that the environment is held against: `['test', 'development'].includes(process.env.NODE_ENV ?? '')`. */
function listedStage(
  workspace: Workspace,
  uri: string,
  { callee, arguments: [given = NONE] }: Extract<Expression, { kind: 'call' }>,
  value: boolean,
): Stage | null {
  const { code } = factsAt(workspace, uri);
  const member = code.expressions[callee];
  if (member?.kind !== 'member' || member.property !== 'includes') return null;
  const list = code.expressions[member.object];
  if (list?.kind !== 'array') return null;
  const named = code.expressions[given];
  const stage = named?.kind === 'logical' && named.operator !== '&&' ? named.left : given;
  if (!isNamed(code, stage, environmentNames)) return null;
  if (isStageText(code, list.elements, developmentNames)) return value ? 'development' : 'production';
  if (isStageText(code, list.elements, productionNames)) return value ? 'production' : 'development';
  return null;
}

/** What follows from a setting that is asked for by its name: `settings.get('application.isDevelopment')`. */
function settingStage(
  code: Code,
  { callee, arguments: args }: Extract<Expression, { kind: 'call' }>,
  value: boolean,
): Stage | null {
  const member = code.expressions[callee];
  const name = code.expressions[args[0] ?? NONE];
  const isAsked = member?.kind === 'member' && /^get(?:OrThrow|Boolean)?$/.test(member.property ?? '');
  if (!isAsked || args.length > 1 || name?.kind !== 'literal' || typeof name.value !== 'string') return null;
  return namedStage(name.value.slice(name.value.lastIndexOf('.') + 1), value);
}

/** Whether an expression calls something with arguments: what it gives is no setting. */
function isCalled(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  return expression?.kind === 'call' && expression.arguments.length > 0;
}

function comparedStage(
  workspace: Workspace,
  uri: string,
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  value: boolean,
): Stage | null {
  const { code } = factsAt(workspace, uri);
  const equals = operator.startsWith('==') ? value : operator.startsWith('!=') ? !value : null;
  if (equals === null) return null;
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const name = stageNamed(workspace, { uri, expression: side });
    if (name === null) continue;
    // `process.env.CI === 'true'`
    if (/^(?:true|1|yes|on)$/.test(name) && isEnvironment(workspace, { uri, expression: other })) {
      const flag = code.expressions[other];
      if (flag?.kind === 'member') return namedStage(flag.property ?? '', equals);
    }
    const isLong = ['production', 'development'].includes(name);
    if (!isLong && !isNamed(code, other, environmentNames)) continue;
    if (productionNames.includes(name)) return equals ? 'production' : 'development';
    if (developmentNames.includes(name)) return equals ? 'development' : 'production';
  }
  return null;
}

/** The text that something is compared with: as it is written, or that of a member of an enumeration, or else its name. */
function stageNamed(workspace: Workspace, place: ExpressionPlace): string | null {
  const compared = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (compared?.kind === 'literal') return typeof compared.value === 'string' ? compared.value : null;
  if (compared?.kind !== 'member' || compared.property === null) return null;
  const name = compared.property.toLowerCase();
  if (![...productionNames, ...developmentNames].includes(name)) return null;
  const [value] = valuesOf(workspace, place);
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : name;
}

function isNamed(code: Code, id: ExpressionId, names: readonly string[]): boolean {
  const expression = code.expressions[id];
  const name =
    expression?.kind === 'member'
      ? expression.property
      : expression?.kind === 'reference'
        ? expression.name
        : null;
  return name !== null && nameWords(name).some((word) => names.includes(word));
}

/** `isProduction`, `config.isDev`, `DEBUG`: where only a name speaks, it must be the last word, or `devLicense`, the first. */
function namedStage(name: string, value: boolean): Stage | null {
  const words = nameWords(name);
  // `isTestEnv` says nothing else than `isTest`.
  const parts =
    words.length > 1 && environmentNames.includes(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  const last = parts.at(-1) ?? '';
  const isNegated = parts.some((word) => word === 'not' || word === 'non');
  if (productionNames.includes(last)) return value !== isNegated ? 'production' : 'development';
  if (developmentNames.includes(last) || firstNames.includes(parts[0] ?? ''))
    return value !== isNegated ? 'development' : 'production';
  return null;
}
