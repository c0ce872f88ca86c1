/**
 * Texts that are made of a name in a list, round by round: the path of `app.use('/' + path.basename(file, '.js'), …)` in a
 * loop over the files of a folder.
 */
import { type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { lastName, pathPackages } from './folders.ts';
import type { Context, ExpressionPlace, LibraryValue } from './value.ts';
import { calleesOf, valuesOf } from './values.ts';

/** Operators and calls followed for one text. */
const DEPTH_LIMIT = 10;
const LENGTH_LIMIT = 300;

/** Whether a context tells which name of a list is meant. */
export function tellsName(context: Context | null): boolean {
  for (let at = context; at; at = at.outer)
    if (at.name !== undefined || tellsName(at.within ?? null)) return true;
  return false;
}

type Known = string | readonly string[] | null;

/** The text that an expression makes of what is known in its context; null for what is not known. */
export function textWithName(workspace: Workspace, place: ExpressionPlace, context: Context): string | null {
  const { kind } = factsAt(workspace, place.uri).code.expressions[place.expression] ?? {};
  if (kind !== 'call' && kind !== 'template' && kind !== 'binary' && kind !== 'member') return null;
  if (!tellsName(context)) return null;
  const known = new Reader(workspace, context).read(place, 0);
  return typeof known === 'string' && known.length <= LENGTH_LIMIT ? known : null;
}

/** What a test of a text comes out as: `file.endsWith('.js')`; null for another test, and where it is not known. */
export function testWithName(workspace: Workspace, place: ExpressionPlace, context: Context): boolean | null {
  return new Reader(workspace, context).test(place);
}

/** A regular expression that cannot go through a short text in very many ways. */
function isPlain(pattern: string): boolean {
  return !/\)[*+{]/.test(pattern) && (pattern.match(/[*+{?]/g) ?? []).length <= 3;
}

class Reader {
  constructor(
    private readonly workspace: Workspace,
    private readonly context: Context,
  ) {}

  read(place: ExpressionPlace, depth: number): Known {
    const { uri } = place;
    const { code } = factsAt(this.workspace, uri);
    const expression = code.expressions[place.expression];
    if (!expression || depth > DEPTH_LIMIT) return null;
    const of = (id: ExpressionId): Known => this.read({ uri, expression: id }, depth + 1);
    switch (expression.kind) {
      case 'literal':
        return typeof expression.value === 'string' ? expression.value : null;
      case 'template':
        return expression.tag === NONE ? this.template(expression, of) : null;
      case 'binary':
        return expression.operator === '+' ? joined([of(expression.left), of(expression.right)]) : null;
      case 'cast':
      case 'await':
        return of(expression.operand);
      case 'member':
        return this.member(uri, expression, of);
      case 'call':
        return this.call(place, expression, of);
      case 'reference':
        return this.reference(place, expression, of);
      default:
        return null;
    }
  }

  /** Whether a text begins, ends or goes on with another, or fits a regular expression. */
  test(place: ExpressionPlace): boolean | null {
    const { uri } = place;
    const { code } = factsAt(this.workspace, uri);
    const call = code.expressions[place.expression];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    if (call?.kind !== 'call' || callee?.kind !== 'member' || call.arguments.length !== 1) return null;
    const [object, argument] = [callee.object, call.arguments[0] ?? NONE].map((expression) =>
      this.read({ uri, expression }, 0),
    ) as [Known, Known];
    const pattern = code.expressions[callee.object];
    if (callee.property === 'test' && pattern?.kind === 'regex' && typeof argument === 'string')
      return isPlain(pattern.pattern) ? (matcher(pattern)?.test(argument) ?? null) : null;
    if (typeof object !== 'string' || typeof argument !== 'string') return null;
    switch (callee.property) {
      case 'endsWith':
        return object.endsWith(argument);
      case 'startsWith':
        return object.startsWith(argument);
      case 'includes':
        return object.includes(argument);
      default:
        return null;
    }
  }

  private template(
    { texts, values }: Extract<Expression, { kind: 'template' }>,
    of: (id: ExpressionId) => Known,
  ): Known {
    return joined(
      texts.flatMap(({ cooked }, i) => {
        const value = values[i];
        return value === undefined ? [cooked] : [cooked, of(value)];
      }),
    );
  }

  private reference(
    place: ExpressionPlace,
    { binding, name, definitions }: Extract<Expression, { kind: 'reference' }>,
    of: (id: ExpressionId) => Known,
  ): Known {
    if (binding === NONE) return name === '__filename' ? place.uri : null;
    const { code } = factsAt(this.workspace, place.uri);
    const text = this.literal(place);
    if (text !== null) return text;
    const [only, ...others] = definitions;
    const { from, into } = code.definitions[only ?? NONE] ?? {};
    if (others.length || into?.length || from?.kind !== 'value' || from.path.length) return null;
    return of(from.value);
  }

  private literal(place: ExpressionPlace): string | null {
    const [value, ...others] = valuesOf(this.workspace, place, this.context);
    return value?.kind === 'literal' && typeof value.value === 'string' && !others.length
      ? value.value
      : null;
  }

  private member(
    uri: string,
    { object, property, computed }: Extract<Expression, { kind: 'member' }>,
    of: (id: ExpressionId) => Known,
  ): Known {
    const { code } = factsAt(this.workspace, uri);
    if (property === null) {
      const index = code.expressions[computed];
      const owner = index?.kind === 'literal' && typeof index.value === 'number' ? of(object) : null;
      return owner !== null ? (owner[Number((index as { value: unknown }).value)] ?? null) : null;
    }
    if (property !== 'name' && property !== 'base' && property !== 'ext') return null;
    const call = code.expressions[object];
    if (call?.kind === 'call') {
      const parsed =
        this.pathFunction({ uri, expression: object }) === 'parse' ? of(call.arguments[0] ?? NONE) : null;
      return typeof parsed === 'string' ? partOfPath(parsed, property) : null;
    }
    // A text has no name: what has one is the entry of a folder, which is known by it.
    return property === 'name' && call?.kind === 'reference' ? of(object) : null;
  }

  /** The name of a function of `path`. */
  private pathFunction(place: ExpressionPlace): string | null {
    const callee = calleesOf(this.workspace, place, this.context).find(
      (each): each is LibraryValue => each.kind === 'library',
    );
    return callee && pathPackages.includes(callee.package) ? lastName(callee) : null;
  }

  private call(
    place: ExpressionPlace,
    call: Extract<Expression, { kind: 'call' }>,
    of: (id: ExpressionId) => Known,
  ): Known {
    const { code } = factsAt(this.workspace, place.uri);
    const callee = code.expressions[call.callee];
    const inPath =
      callee?.kind === 'member' || callee?.kind === 'reference' ? this.inPath(place, call, of) : null;
    if (inPath !== null) return inPath;
    if (callee?.kind !== 'member' || callee.property === null || !textMethods.has(callee.property))
      return null;
    const owner = of(callee.object);
    if (owner === null) return null;
    const given = call.arguments.map((id) => {
      const argument = code.expressions[id];
      if (argument?.kind === 'regex') return isPlain(argument.pattern) ? matcher(argument) : null;
      if (argument?.kind === 'literal' && typeof argument.value === 'number') return argument.value;
      if (argument?.kind === 'unary' && argument.operator === '-') {
        const number = code.expressions[argument.operand];
        return number?.kind === 'literal' && typeof number.value === 'number' ? -number.value : null;
      }
      const text = of(id);
      return typeof text === 'string' ? text : null;
    });
    return given.includes(null) ? null : applied(owner, callee.property, given as readonly Given[]);
  }

  /** `path.basename(file, '.js')` */
  private inPath(
    place: ExpressionPlace,
    call: Extract<Expression, { kind: 'call' }>,
    of: (id: ExpressionId) => Known,
  ): string | null {
    const [first, second] = call.arguments;
    if (first === undefined || call.arguments.length > 2) return null;
    const name = this.pathFunction(place);
    if (name !== 'basename' && name !== 'extname') return null;
    const path = of(first);
    if (typeof path !== 'string') return null;
    if (name === 'extname') return partOfPath(path, 'ext');
    const end = second === undefined ? '' : of(second);
    const base = partOfPath(path, 'base');
    return typeof end === 'string' && base !== end && base.endsWith(end)
      ? base.slice(0, base.length - end.length)
      : end === null
        ? null
        : base;
  }
}

type Given = string | number | RegExp;

const textMethods = new Set([
  ...['replace', 'replaceAll', 'split', 'slice', 'substring', 'substr', 'toLowerCase', 'toUpperCase', 'trim'],
  ...['toString', 'charAt', 'at', 'shift', 'pop', 'join', 'concat'],
]);

function applied(owner: string | readonly string[], method: string, given: readonly Given[]): Known {
  const [first, second] = given;
  if (typeof owner !== 'string') return appliedToList(owner, method, first, second);
  const number = (value: Given | undefined) => (typeof value === 'number' ? value : undefined);
  switch (method) {
    case 'replace':
    case 'replaceAll':
      if (typeof second !== 'string' || first === undefined || typeof first === 'number') return null;
      return method === 'replace' || first instanceof RegExp
        ? owner.replace(first, second)
        : owner.replaceAll(first, second);
    case 'split':
      return typeof first === 'string' || first instanceof RegExp ? owner.split(first) : null;
    case 'slice':
      return owner.slice(number(first), number(second));
    case 'substring':
      return owner.substring(number(first) ?? 0, number(second));
    case 'substr':
      return owner.slice(
        number(first),
        second === undefined ? undefined : (number(first) ?? 0) + (number(second) ?? 0),
      );
    case 'charAt':
    case 'at':
      return owner.at(number(first) ?? 0) ?? null;
    case 'toLowerCase':
      return owner.toLowerCase();
    case 'toUpperCase':
      return owner.toUpperCase();
    case 'trim':
      return owner.trim();
    case 'toString':
      return owner;
    case 'concat':
      return typeof first === 'string' && second === undefined ? owner + first : null;
    default:
      return null;
  }
}

function appliedToList(
  owner: readonly string[],
  method: string,
  first: Given | undefined,
  second: Given | undefined,
): Known {
  switch (method) {
    case 'shift':
      return owner[0] ?? null;
    case 'pop':
      return owner.at(-1) ?? null;
    case 'at':
      return typeof first === 'number' ? (owner.at(first) ?? null) : null;
    case 'join':
      return owner.join(typeof first === 'string' ? first : ',');
    case 'slice':
      return owner.slice(
        typeof first === 'number' ? first : undefined,
        typeof second === 'number' ? second : undefined,
      );
    default:
      return null;
  }
}

function joined(parts: readonly Known[]): Known {
  return parts.every((each) => typeof each === 'string') ? parts.join('') : null;
}

function matcher({ pattern, flags }: { readonly pattern: string; readonly flags: string }): RegExp | null {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return null;
  }
}

function partOfPath(path: string, part: 'name' | 'base' | 'ext'): string {
  const base = path.replace(/\/+$/, '').replace(/^.*\//, '');
  const dot = base.lastIndexOf('.');
  if (part === 'base') return base;
  const ext = dot > 0 ? base.slice(dot) : '';
  return part === 'ext' ? ext : base.slice(0, base.length - ext.length);
}
