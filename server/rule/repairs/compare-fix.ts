/** Compares secrets in the same time, however much of them is right. */

import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { quoteOf } from './imports.ts';
import { recipesFor, written } from './recipes.ts';
import type { Repair } from './repair.ts';
import { declaredFunction } from './value-fix.ts';

const title = 'Compare them in constant time';
const name = 'isSameSecret';

/** Repairs of a comparison by `===` or the like. What is no text is equal to nothing; two texts compare as before. */
export function comparisonRepairs(workspace: Workspace, place: ExpressionPlace): readonly Repair[] {
  const { uri, expression: id } = place;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const comparison = code.expressions[id];
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  if (comparison?.kind !== 'binary') return [];
  const [left, right] = [code.expressions[comparison.left], code.expressions[comparison.right]];
  const [recipe] = recipesFor(workspace, uri, 'equal-texts');
  const made = recipe && written(workspace, uri, recipe, { one: 'one', other: 'other' });
  if (!left || !right || !made) return refused('Nothing that the file could use does this.');
  const quote = quoteOf(text);
  const isKnown = code.functions.some(
    ({ name: known, body }) => known === name && text.slice(body.start, body.end).includes(made.text),
  );
  const test = `if (typeof one !== ${quote}string${quote} || typeof other !== ${quote}string${quote}) return false`;
  const declared = isKnown
    ? null
    : declaredFunction(workspace, place, name, ['one', 'other'], made.text, [test]);
  if (!isKnown && !declared) return refused(`The name \`${name}\` is taken.`);
  const sides = [left, right].map(({ start, end }) => text.slice(start, end)).join(', ');
  const call = `${comparison.operator.startsWith('!') ? '!' : ''}${name}(${sides})`;
  const edits = [
    ...(declared ? [...made.edits, declared] : []),
    { span: { start: comparison.start, end: comparison.end }, text: call },
  ];
  return [{ kind: 'edits', title, level: 'A', edits: [{ uri, edits }] }];
}
