/** Draws secrets from a generator whose numbers nobody can predict. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import type { Recipe } from '../../meaning/vocabulary/model.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { recipesFor, written } from './recipes.ts';
import type { Repair } from './repair.ts';

const title = 'Draw it from a generator for secrets';

/** What a calculation with a random number gives: a text that is as good as any other, or a whole number of a range. */
type Draw =
  | {
      readonly does: Extract<Recipe, 'random-text'>;
      readonly at: ExpressionId;
      readonly holes: Record<string, string>;
    }
  | {
      readonly does: Extract<Recipe, 'random-integer'>;
      readonly at: ExpressionId;
      readonly holes: Record<string, string>;
    };

/** Repairs of a number that can be predicted, where a secret is made of it. Level B: texts get another form and length. */
export function randomRepairs(workspace: Workspace, { arrival: { place } }: Flow): readonly Repair[] {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const draw = integerAt(code, text, place.expression) ?? textAt(code, place.expression);
  if (!draw) return refused('What the number is calculated to was not understood.');
  const [recipe] = recipesFor(workspace, uri, draw.does);
  const plain = recipe && written(workspace, uri, recipe, draw.holes);
  const made = plain && { ...plain, text: plain.text.replace(/^0 \+ /, '') };
  const whole = code.expressions[draw.at];
  if (!made || !whole) return refused('The generator cannot be imported into this file.');
  const edit = { span: { start: whole.start, end: whole.end }, text: made.text };
  const does = draw.does === 'random-text' ? 'Draw it' : 'Draw the number';
  return [
    {
      kind: 'edits',
      title: `${does} from a generator for secrets: \`${made.text}\``,
      level: 'B',
      edits: [{ uri, edits: [...made.edits, edit] }],
    },
  ];
}

/** `Math.floor(random * n)`, `Math.floor(a + random * n)`, `random * n | 0`. */
function integerAt(code: Code, text: string, id: ExpressionId): Draw | null {
  const product = parentOf(code, id);
  if (product?.expression.kind !== 'binary' || product.expression.operator !== '*') return null;
  const factor = product.expression.left === id ? product.expression.right : product.expression.left;
  const range = sourceOf(code, text, factor);
  const outer = parentOf(code, product.id);
  if (!outer || !range) return null;
  const isSum = outer.expression.kind === 'binary' && outer.expression.operator === '+';
  const rounded = isSum ? parentOf(code, outer.id) : outer;
  const term =
    isSum && outer.expression.kind === 'binary'
      ? sourceOf(
          code,
          text,
          outer.expression.left === product.id ? outer.expression.right : outer.expression.left,
        )
      : '0';
  if (!rounded || term === null || !isRounding(code, rounded.expression)) return null;
  return { does: 'random-integer', at: rounded.id, holes: { from: term, to: sum(term, range), range } };
}

/** Rounds down: `Math.floor(…)`, `… | 0`, `~~…` is left to the reader. */
function isRounding(code: Code, expression: Expression): boolean {
  if (expression.kind === 'binary') {
    const right = code.expressions[expression.right];
    return expression.operator === '|' && right?.kind === 'literal' && right.value === 0;
  }
  const callee = expression.kind === 'call' ? code.expressions[expression.callee] : undefined;
  const object = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
  return (
    callee?.kind === 'member' &&
    (callee.property === 'floor' || callee.property === 'trunc') &&
    object?.kind === 'reference' &&
    object.name === 'Math' &&
    object.binding === NONE
  );
}

function sum(a: string, b: string): string {
  if (a === '0') return b;
  const [one, other] = [Number(a), Number(b)];
  return Number.isInteger(one) && Number.isInteger(other) ? String(one + other) : `${a} + ${b}`;
}

/** The text of a number, or of something that is the same each time; null for what has to be put in parentheses or calculated. */
function sourceOf(code: Code, text: string, id: ExpressionId): string | null {
  const expression = code.expressions[id];
  if (expression?.kind === 'cast') return sourceOf(code, text, expression.operand);
  if (!expression || !['literal', 'reference', 'member'].includes(expression.kind)) return null;
  if (expression.kind === 'literal' && !Number.isInteger(expression.value)) return null;
  return text.slice(expression.start, expression.end);
}

/** `random.toString(36).slice(2)`, and several of them one after the other. */
function textAt(code: Code, id: ExpressionId): Draw | null {
  let at = id;
  let isText = false;
  for (let steps = 0; steps < 24; steps++) {
    const parent = parentOf(code, at);
    if (!parent) break;
    const { expression } = parent;
    if (expression.kind === 'member' && expression.object === at) {
      const call = parentOf(code, parent.id);
      const isMethod = call?.expression.kind === 'call' && call.expression.callee === parent.id;
      if (
        !isMethod ||
        !/^(?:toString|slice|substring|substr|padStart|padEnd|replace|toUpperCase|toLowerCase)$/.test(
          expression.property ?? '',
        )
      )
        break;
      if (expression.property === 'toString') isText = true;
      at = call.id;
    } else if (expression.kind === 'binary' && expression.operator === '+' && isText) {
      const other = expression.left === at ? expression.right : expression.left;
      if (!isRandomText(code, other)) break;
      at = parent.id;
    } else break;
  }
  return isText ? { does: 'random-text', at, holes: {} } : null;
}

/** Whether a text is drawn in the same way. */
function isRandomText(code: Code, id: ExpressionId): boolean {
  const own = code.expressions[id];
  let at = own;
  for (let steps = 0; at && steps < 12; steps++) {
    if (at.kind === 'call') {
      const callee = code.expressions[at.callee];
      const object = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
      if (callee?.kind === 'member' && callee.property === 'random' && object?.kind === 'reference')
        return object.name === 'Math' && object.binding === NONE;
      at = callee;
    } else if (at.kind === 'member') at = code.expressions[at.object];
    else return false;
  }
  return false;
}

function parentOf(
  code: Code,
  id: ExpressionId,
): { readonly id: ExpressionId; readonly expression: Expression } | null {
  const parent = code.expressions[id]?.parent ?? NONE;
  const expression = code.expressions[parent];
  return expression ? { id: parent, expression } : null;
}
