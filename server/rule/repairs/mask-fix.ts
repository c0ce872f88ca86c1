/** Masks secrets where they are written into a log. */
import { NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import type { TextEdit } from '../../text/edit.ts';
import { isIdentifier } from '../../text/identifiers.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { type Carrier, carriersOf } from './carriers.ts';
import { quoteOf } from './imports.ts';
import { withParentheses } from './operands.ts';
import type { Repair } from './repair.ts';
import { replacementOf } from './value-fix.ts';

const title = 'Mask it in the log';

/**
 * Repairs of a log call that gets a secret.
 * @param fields the secret fields of a whole object; empty if the value itself is the secret
 */
export function maskRepairs(workspace: Workspace, flow: Flow, fields: readonly string[]): readonly Repair[] {
  const { uri } = flow.argument;
  const { from, place, path } = flow.arrival;
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const isPlain =
    from.kind !== 'query' || automatonOf(workspace).models.get(from.query.model)?.fixes?.records === 'plain';
  if (fields.length && !isPlain) return refused('It is no plain object: log the fields that are needed.');
  const carriers = carriersOf(workspace, flow).filter(
    ({ arrival }) =>
      arrival.place.uri === place.uri &&
      arrival.place.expression === place.expression &&
      arrival.path.join('.') === path.join('.'),
  );
  if (!carriers.length) return refused('The secret is joined into the text elsewhere: mask it there.');
  if (carriers.some((each) => isUsedElsewhere(workspace, each)))
    return refused('The text with the secret is used for something else as well: log another one.');
  const quote = quoteOf(fileAt(workspace, uri)?.text ?? '');
  const mask = `${quote}[redacted]${quote}`;
  const edits = carriers.flatMap(
    (carrier) =>
      (fields.length ? null : holeEdit(workspace, carrier)) ??
      replacementOf(workspace, carrier, (value) => {
        const masked = fields.map((name) => `${keyOf(name, quote)}: ${mask}`).join(', ');
        return { text: fields.length ? `{ ...${value}, ${masked} }` : mask, edits: [] };
      }) ??
      [],
  );
  return [{ kind: 'edits', title, level: fields.length ? 'B' : 'A', edits: [{ uri, edits }] }];
}

/** Whether a value that data is a part of has a name that is read more than once: what is masked in it is masked for all. */
function isUsedElsewhere(workspace: Workspace, { place: { uri, expression } }: Carrier): boolean {
  const { code } = factsAt(workspace, uri);
  const { start = 0, end = 0 } = code.expressions[expression] ?? {};
  return code.definitions.some(({ from, binding }) => {
    const value = from.kind === 'value' ? code.expressions[from.value] : undefined;
    // Functions that hold the log as a whole are no text.
    if (!value || value.kind === 'function' || value.start > start || value.end < end) return false;
    const isInner = code.expressions[expression]?.function !== value.function;
    return !isInner && (code.bindings[binding]?.references.length ?? 0) > 1;
  });
}

function keyOf(name: string, quote: string): string {
  return isIdentifier(name) ? name : `${quote}${name}${quote}`;
}

/** `key ${user.key}` becomes `key [redacted]`, where the hole holds nothing else: comments stay. */
function holeEdit(workspace: Workspace, { place: { uri, expression } }: Carrier): readonly TextEdit[] | null {
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const template = code.expressions[code.expressions[expression]?.parent ?? NONE];
  if (template?.kind !== 'template') return null;
  const index = template.values.indexOf(expression);
  const [left, right] = [template.texts[index], template.texts[index + 1]];
  if (!left || !right) return null;
  const whole = withParentheses(code, text, expression);
  const opening = text.slice(left.end, whole.start).trimEnd();
  const closing = text.slice(whole.end, right.start).trimStart();
  if (opening.length !== 2 || closing.length !== 1) return null;
  return [{ span: { start: left.end, end: right.start }, text: '[redacted]' }];
}
