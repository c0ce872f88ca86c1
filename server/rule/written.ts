/** What is written at arguments with a purpose, and texts that are written in the code. */
import { type Code, type ExpressionId, NONE } from '../facts/facts.ts';
import { nameOfCallee } from '../flow/flows.ts';
import type { Purpose } from '../meaning/care-words.ts';
import type { ArgumentPath } from '../meaning/model.ts';
import { sayingsAtCall } from '../meaning/sayings.ts';
import { settingAt } from '../meaning/settings.ts';
import type { ExpressionPlace } from '../meaning/value.ts';
import { valuesOf } from '../meaning/values.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface PurposeArgument {
  readonly purpose: Purpose;
  readonly call: ExpressionPlace;
  /** The argument, or the value of the option in it where it is written there. */
  readonly at: ExpressionPlace;
  /** What is called, as written. */
  readonly callee: string;
  /** The name of the variable or property that is given; empty if it is none. */
  readonly name: string;
}

/** Arguments of the calls of a file that have one of the purposes. */
export function argumentsFor(
  workspace: Workspace,
  uri: string,
  wanted: readonly Purpose[],
): readonly PurposeArgument[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((expression, id): readonly PurposeArgument[] => {
    if (expression.kind !== 'call') return [];
    const call = { uri, expression: id };
    return sayingsAtCall(workspace, call).ofArguments.flatMap(({ section, entry, argument, path }) => {
      if (section !== 'purposes' || !wanted.includes(entry as Purpose)) return [];
      const at = { uri, expression: expression.arguments[argument] ?? NONE };
      if (at.expression === NONE || path.length) return [];
      return [
        {
          purpose: entry as Purpose,
          call,
          at,
          callee: nameOfCallee(code, id),
          name: nameRead(code, at.expression),
        },
      ];
    });
  });
}

/** The name that an expression reads: `password` for `req.body.password`, `user.password` and `password`. */
function nameRead(code: Code, id: ExpressionId): string {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'reference':
      return expression.name;
    case 'member':
      return expression.property ?? '';
    case 'cast':
    case 'await':
      return nameRead(code, expression.operand);
    case 'binary':
      return nameRead(code, expression.left) || nameRead(code, expression.right);
    case 'template':
      return expression.values.map((each) => nameRead(code, each)).find((name) => name !== '') ?? '';
    default:
      return '';
  }
}

/** The name that an expression reads, or that of the variable, property or function it is given to. */
export function nameAround(code: Code, id: ExpressionId): string {
  let at = id;
  for (let steps = 0; steps < 8 && at !== NONE; steps++) {
    for (const { from, binding, into } of code.definitions)
      if (from.kind === 'value' && from.value === at)
        return into.at(-1) ?? code.bindings[binding]?.name ?? '';
    const up = code.expressions[at]?.parent ?? NONE;
    const parent = code.expressions[up];
    if (parent?.kind === 'object') return parent.properties.find(({ value }) => value === at)?.key ?? '';
    if (parent?.kind === 'assignment') return nameRead(code, parent.target);
    if (up === NONE) break;
    at = up;
  }
  const owner = code.functions.find(({ exits }) => exits.some(({ value }) => value === at));
  return owner?.name ?? '';
}

export interface WrittenText {
  readonly at: ExpressionPlace;
  readonly text: string;
}

/** Texts that are written in a file: literals, templates without holes, and the pieces of those with holes. */
export function textsIn(workspace: Workspace, uri: string): readonly WrittenText[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((expression, id): readonly WrittenText[] => {
    const at = { uri, expression: id };
    if (expression.kind === 'literal' && typeof expression.value === 'string')
      return [{ at, text: expression.value }];
    if (expression.kind === 'template') return expression.texts.map(({ cooked }) => ({ at, text: cooked }));
    return [];
  });
}

/** The literal text of an argument of a call, or of an option below it. */
export function textOf(workspace: Workspace, call: ExpressionPlace, at: ArgumentPath): string | null {
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  if (expression?.kind !== 'call') return null;
  for (const { place, context } of settingAt(workspace, call.uri, expression.arguments, at, null).places) {
    for (const value of valuesOf(workspace, place, context))
      if (value.kind === 'literal' && typeof value.value === 'string') return value.value;
  }
  return null;
}
