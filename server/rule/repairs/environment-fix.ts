/** Takes a secret out of the code and reads it from the environment. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { fixedText } from '../../facts/reading.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { isEnvironment } from '../../meaning/settings/circumstances.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { isTyped } from './as-text.ts';
import { addends } from './joined-text.ts';
import type { Repair } from './repair.ts';

/**
 * Reads the value of a literal from the environment instead; where it only stands in for such a value, the stand-in
 * goes. Level C: the variable must be set where the service runs, and the old secret must be replaced.
 * @param fallbackName the name of the variable where the code around gives none
 */
export function environmentRepairs(
  workspace: Workspace,
  literal: ExpressionPlace,
  fallbackName: string,
): readonly Repair[] {
  const { uri } = literal;
  const { code } = factsAt(workspace, uri);
  const id = wholeText(code, literal.expression);
  const expression = code.expressions[id];
  if (!expression) return [];
  const parent = code.expressions[expression.parent];
  if (
    parent?.kind === 'logical' &&
    parent.right === id &&
    isEnvironment(workspace, { uri, expression: parent.left })
  ) {
    const left = code.expressions[parent.left];
    const text = fileAt(workspace, uri)?.text.slice(left?.start, left?.end) ?? '';
    return [edit(uri, parent, `${text}${isTyped(uri) ? ' as string' : ''}`, 'Take the stand-in away')];
  }
  const name = variableName(code, id) ?? fallbackName;
  const read = `process.env.${name}`;
  const needsBrackets = parent?.kind === 'member';
  const text = isTyped(uri) ? (needsBrackets ? `(${read} as string)` : `${read} as string`) : read;
  const before = fileAt(workspace, uri)?.text.slice(0, expression.start) ?? '';
  // `key="…"` in markup takes a value of the program in braces only.
  const isBare = parent?.kind === 'jsx' && before.endsWith('=');
  return [edit(uri, expression, isBare ? `{${text}}` : text, `Read it from \`${read}\``)];
}

/** The text that a literal is a part of, where it is written in several: `'one half' + 'the other'`. */
function wholeText(code: Code, id: ExpressionId): ExpressionId {
  let at = id;
  for (
    let up = code.expressions[at]?.parent ?? NONE;
    up !== NONE;
    up = code.expressions[at]?.parent ?? NONE
  ) {
    const sum = code.expressions[up];
    if (sum?.kind !== 'binary' || sum.operator !== '+') break;
    if (addends(code, up).some((each) => fixedText(code, each) === null)) break;
    at = up;
  }
  return at;
}

function edit(uri: string, { start, end }: Expression, text: string, title: string): Repair {
  return { kind: 'edits', title, level: 'C', edits: [{ uri, edits: [{ span: { start, end }, text }] }] };
}

/** The name of the variable or property that holds the literal, as a name of the environment. */
function variableName(code: Code, id: number): string | null {
  let name: string | null = null;
  for (const { from, binding, into } of code.definitions) {
    if (from.kind === 'value' && from.value === id)
      name = into.at(-1) ?? code.bindings[binding]?.name ?? null;
  }
  const parent = code.expressions[code.expressions[id]?.parent ?? NONE];
  if (parent?.kind === 'object') name = parent.properties.find(({ value }) => value === id)?.key ?? name;
  if (parent?.kind === 'jsx') name = parent.attributes.find(({ value }) => value === id)?.name ?? name;
  if (name === null) return null;
  const parts = nameWords(name);
  // A single word such as `secret` says too little to everybody else who reads the environment.
  return parts.length > 1 ? parts.join('_').toUpperCase() : null;
}
