/**
 * Which calls of the functions around an expression can make a difference to what it stands for. In most of what a
 * function says they make none: it speaks of imports, of members of its class, of other functions. What is asked of such
 * an expression is asked once, and not once for each call that leads there.
 */

import {
  type Code,
  type Definition,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from '../../facts/facts.ts';
import { conditionsAround, functionOfThis, isWithinFunction } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { isOfRound, listsAround } from './loops.ts';
import type { Context, ExpressionPlace } from './value.ts';

/** Bit of what feels on which object a method is called, which an inherited method or a constructor on the way tells. The bits above are for the functions around, by their depth. */
const SELF = 1;
/** Bit of what feels in which round of a loop it is read. */
const ROUND = 1 << 31;
const everything = -1;
/** Functions nested deeper than there are bits are taken to feel everything. */
const DEPTH_LIMIT = 30;
/** Definitions of one name that are looked at one by one at each place where it is read. */
const DEFINITION_LIMIT = 64;
/** Rounds in which names are followed to names that are defined further down. */
const ROUND_LIMIT = 8;

const felt = query<Workspace, Int32Array>({
  name: 'what expressions feel of calls',
  compute: (workspace, uri) => feltBy(factsAt(workspace, uri).code),
  onCycle: new Int32Array(0),
});

/** The part of a context that speaks of functions around a place; null if no part of it does. */
export function contextAround(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context,
): Context | null {
  const own = contextIn(place.uri, context);
  return own && around(factsAt(workspace, place.uri).code, place, own);
}

/** The part of a context that can make a difference to a place; null if no part of it does. */
export function contextFelt(workspace: Workspace, place: ExpressionPlace, context: Context): Context | null {
  const own = contextIn(place.uri, context);
  if (!own) return null;
  const { code } = factsAt(workspace, place.uri);
  let at = around(code, place, own);
  if (!at) return null;
  const mask = felt(workspace, place.uri)[place.expression] ?? everything;
  while (at) {
    if (mask === everything || mask & (at.loop === undefined ? 1 << depthOf(code, at.function) : ROUND))
      return at;
    if (mask & SELF && tellsObject(workspace, at)) return at;
    at = at.outer && around(code, place, at.outer);
  }
  return null;
}

/** The innermost part of a context that speaks of a file. Most speak of others: of those, nothing is to be asked. */
function contextIn(uri: string, context: Context): Context | null {
  let at: Context | null = context;
  while (at && at.uri !== uri) at = at.outer;
  return at;
}

function around(code: Code, { uri, expression }: ExpressionPlace, context: Context): Context | null {
  for (let at: Context | null = context; at; at = at.outer) {
    const own = code.expressions[expression]?.function ?? NONE;
    if (at.uri !== uri || !isWithinFunction(code, own, at.loop ?? at.function)) continue;
    if (at.loop === undefined || isInRound(code, expression, at.loop, at.call.expression)) return at;
  }
  return null;
}

/** Whether an expression stands in the body of the loop over a list: what stands before the loop is the same in all of its rounds. */
function isInRound(code: Code, id: ExpressionId, loop: FunctionId, list: ExpressionId): boolean {
  for (let at = id; at !== NONE; ) {
    const own = code.expressions[at]?.function ?? NONE;
    if (own === loop) return listsAround(code, at).includes(list);
    at = code.functions[own]?.expression ?? NONE;
  }
  return true;
}

/** Whether a context tells on which object a method is called: by an inherited method, or by a constructor that was called. */
function tellsObject(workspace: Workspace, context: Context): boolean {
  for (let at: Context | null = context; at; at = at.outer) {
    if (at.self) return true;
    if (
      at.function !== NONE &&
      factsAt(workspace, at.uri).code.functions[at.function]?.kind === 'constructor'
    )
      return true;
  }
  return false;
}

/** How many functions are around a function; 0 for the top level of the module. */
function depthOf(code: Code, id: FunctionId): number {
  let depth = 0;
  for (let at = code.functions[id]?.parent ?? NONE; at !== NONE; at = code.functions[at]?.parent ?? NONE)
    depth++;
  return depth;
}

function feltBy(code: Code): Int32Array {
  const found = new Int32Array(code.expressions.length);
  const depths = code.functions.map((_, id) => depthOf(code, id));
  if (depths.some((depth) => depth > DEPTH_LIMIT)) return found.fill(everything);
  const walk: Walk = {
    code,
    depths,
    found,
    bodies: new Int32Array(code.functions.length),
    bindings: new Int32Array(code.bindings.length),
    changed: true,
  };
  const beside = besideOf(code);
  for (let round = 0; walk.changed; round++) {
    if (round >= ROUND_LIMIT) return found.fill(everything);
    walk.changed = false;
    for (const id of code.bindings.keys()) ofBinding(walk, id, beside[id] ?? []);
    for (const [id, expression] of code.expressions.entries()) ofExpression(walk, expression, id);
  }
  return found;
}

interface Walk {
  readonly code: Code;
  /** By function. */
  readonly depths: readonly number[];
  readonly found: Int32Array;
  /** By function: what its code feels. */
  readonly bodies: Int32Array;
  readonly bindings: Int32Array;
  changed: boolean;
}

function add(walk: Walk, table: Int32Array, id: number, bits: number): void {
  const known = table[id] as number;
  if ((known | bits) === known) return;
  table[id] = known | bits;
  walk.changed = true;
}

function ofExpression(walk: Walk, expression: Expression, id: ExpressionId): void {
  const { found, bodies } = walk;
  add(walk, found, id, ownBits(walk, expression));
  const bits = found[id] as number;
  add(walk, bodies, expression.function, bits);
  if (expression.parent !== NONE) add(walk, found, expression.parent, bits);
}

/** What an expression feels besides what its parts do. */
function ownBits(walk: Walk, expression: Expression): number {
  const { code, bodies, bindings } = walk;
  switch (expression.kind) {
    case 'reference': {
      if (expression.binding === NONE) return 0;
      // What is told of the name as a whole holds for each of many definitions as well.
      const ids = expression.definitions.length > DEFINITION_LIMIT ? [] : expression.definitions;
      const own = ids.reduce((bits, each) => bits | ofDefinition(walk, code.definitions[each]), 0);
      return own | (bindings[expression.binding] as number);
    }
    case 'function':
      return outside(walk, expression.target, bodies[expression.target] as number);
    case 'class':
      return ofClass(walk, expression.target);
    case 'this':
    case 'super':
      return SELF | ofThis(walk, expression.function);
    default:
      return 0;
  }
}

/** What is felt of functions around a function, and not of itself. */
function outside({ depths }: Walk, id: FunctionId, bits: number): number {
  return bits & (((1 << (depths[id] ?? 0)) - 1) | ROUND);
}

/** What the objects of a constructor function rest on: all that its code does. */
function ofMaker({ code, bodies }: Walk, id: number): number {
  const maker = code.classes[id]?.members.find(({ kind }) => kind === 'constructor')?.function ?? NONE;
  return maker === NONE ? 0 : (bodies[maker] as number);
}

function ofClass(walk: Walk, id: number): number {
  const { code, bodies, found } = walk;
  let bits = 0;
  for (const { function: method, value } of code.classes[id]?.members ?? []) {
    if (method !== NONE) bits |= outside(walk, method, bodies[method] as number);
    if (value !== NONE) bits |= found[value] as number;
  }
  return bits;
}

/** `this` is an instance of the class around, or the object that a method stands in. */
function ofThis(walk: Walk, from: FunctionId): number {
  const { code, found } = walk;
  const id = functionOfThis(code, from);
  const fact = code.functions[id];
  if (!fact) return 0;
  if (fact.class !== NONE) return outside(walk, id, ofClass(walk, fact.class));
  if (fact.self !== NONE) return outside(walk, id, ofMaker(walk, fact.self));
  const owner = code.expressions[fact.expression]?.parent ?? NONE;
  return owner === NONE ? 0 : outside(walk, id, found[owner] as number);
}

/** A name feels what it is given, and what is done with it. What inner functions feel of themselves does not reach it. */
function ofBinding(walk: Walk, id: number, beside: readonly ExpressionId[]): void {
  const { code, depths, found, bindings } = walk;
  const binding = code.bindings[id];
  if (!binding) return;
  let bits = binding.definitions.reduce((all, each) => all | ofDefinition(walk, code.definitions[each]), 0);
  // What a loop does with something that was there before it is the same in all of its rounds: a router stays the same one.
  const done = binding.definitions.some((each) => isInLoop(code, code.definitions[each])) ? -1 : ~ROUND;
  for (const each of beside) bits |= (found[each] as number) & done;
  bits &= ((2 << (depths[binding.function] ?? 0)) - 1) | ROUND;
  add(walk, bindings, id, bits);
  // An object is all that is done with it by its name.
  for (const each of binding.definitions) {
    const { from, into } = code.definitions[each] ?? {};
    if (from?.kind === 'value' && !from.path.length && !into?.length) add(walk, found, from.value, bits);
  }
}

function isInLoop(code: Code, definition: Definition | undefined): boolean {
  if (!definition) return false;
  return [...conditionsAround(code, definition.condition)].some((id) => code.conditions[id]?.kind === 'loop');
}

function ofDefinition({ depths, found }: Walk, definition: Definition | undefined): number {
  if (!definition) return 0;
  const { from, default: otherwise } = definition;
  const other = otherwise === NONE ? 0 : (found[otherwise] as number);
  if (from.kind === 'parameter') return other | (1 << (depths[from.function] ?? 0));
  const round = isOfRound(from) || from.kind === 'key' ? ROUND : 0;
  return from.kind === 'value' || from.kind === 'key' ? other | round | (found[from.value] as number) : other;
}

/** By binding: what is given to its methods, and to functions together with it: `list.push(role)`, `extend(options, own)`. */
function besideOf(code: Code): readonly (readonly ExpressionId[])[] {
  return code.bindings.map(({ references }) =>
    references.flatMap((reference) => {
      let top = reference;
      let parent = code.expressions[top]?.parent ?? NONE;
      for (let at = code.expressions[parent]; at; at = code.expressions[parent]) {
        if (at.kind === 'call') return at.callee === top ? [...at.arguments] : [parent];
        if (at.kind !== 'member' || at.object !== top) return [];
        top = parent;
        parent = at.parent;
      }
      return [];
    }),
  );
}
