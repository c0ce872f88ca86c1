/** Puts an upper limit on a number of the request. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { harmless } from '../injection.ts';
import { carriersOf, onlyValue } from './carriers.ts';
import { withParentheses } from './operands.ts';
import type { Repair } from './repair.ts';
import { replacementOf } from './value-fix.ts';

export interface Bounds {
  readonly least: number;
  readonly largest: number;
  /** What is taken where no number is given. */
  readonly usual: number;
}

/**
 * Repairs that keep a number between bounds, where it is defined if it has a name, so that everything that
 * is calculated with it agrees. Level B: whoever asks for more gets less.
 */
export function boundRepairs(
  workspace: Workspace,
  flow: Flow,
  { least, largest, usual }: Bounds,
): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const title = `Take at most ${largest}`;
  const carriers = carriersOf(workspace, flow, [...harmless.filter((each) => each !== 'number'), 'bounded']);
  if (!carriers.length)
    return [{ kind: 'refused', title, reason: 'The number is calculated elsewhere: limit it there.' }];
  const edits = carriers.flatMap(({ place: { expression } }) => {
    const at = definedAt(code, outermost(code, expression));
    const isNumber = isNumeric(code, at);
    const hasDefault = isDefaulted(code, at);
    return (
      replacementOf(workspace, { place: { uri, expression: at } }, (value) => {
        const number = isNumber ? value : (defaultedNumber(workspace, uri, at) ?? `Number(${value})`);
        const given = hasDefault ? number : `${number} || ${usual}`;
        return { text: `Math.min(Math.max(${given}, ${least}), ${largest})`, edits: [] };
      }) ?? []
    );
  });
  return [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits }] }];
}

/** `Number(x) || 20` around `x`. */
function outermost(code: Code, id: ExpressionId): ExpressionId {
  const parent = code.expressions[id]?.parent ?? NONE;
  const around = code.expressions[parent];
  const isDefault = around?.kind === 'logical' && around.operator !== '&&' && around.left === id;
  const isUnary = around?.kind === 'unary' && around.operator === '+';
  return isDefault || isUnary ? outermost(code, parent) : id;
}

/** `Number(limit) || 20` for `limit || 20`: what is no number has its stand-in as well; null for other expressions. */
function defaultedNumber(workspace: Workspace, uri: string, id: ExpressionId): string | null {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  if (expression?.kind !== 'logical' || !isDefaulted(code, id)) return null;
  const text = fileAt(workspace, uri)?.text ?? '';
  const inside = code.expressions[expression.left];
  const { end } = withParentheses(code, text, expression.left);
  return inside ? `Number(${text.slice(inside.start, inside.end)})${text.slice(end, expression.end)}` : null;
}

/** The value of a name that is defined once. */
function definedAt(code: Code, id: ExpressionId): ExpressionId {
  const made = code.expressions[id]?.kind === 'reference' ? onlyValue(code, id) : NONE;
  return made === NONE ? id : outermost(code, made);
}

/** Whether an expression gives a number, as written. */
function isNumeric(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'literal':
      return typeof expression.value === 'number';
    case 'unary':
      return expression.operator === '+' || expression.operator === '-';
    case 'reference': {
      const type = code.bindings[expression.binding]?.type;
      return type?.kind === 'keyword' && type.name === 'number';
    }
    case 'logical':
      return isNumeric(code, expression.left) && isNumeric(code, expression.right);
    case 'call': {
      const callee = code.expressions[expression.callee];
      const name =
        callee?.kind === 'member' ? callee.property : callee?.kind === 'reference' ? callee.name : '';
      return /^(?:Number|parseInt|parseFloat|floor|round|ceil|trunc|abs|min|max)$/.test(name ?? '');
    }
    default:
      return false;
  }
}

/** Whether a number stands in for one that is missing or none: `… || 20`. */
function isDefaulted(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  return (
    expression?.kind === 'logical' &&
    expression.operator === '||' &&
    code.expressions[expression.right]?.kind === 'literal'
  );
}
