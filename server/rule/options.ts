/** Options of the service by which whoever runs it decides about a setting. */
import { type Code, type ConditionId, type ExpressionId, NONE } from '../facts/facts.ts';
import { nameWords } from '../meaning/entities/field-names.ts';
import type { WeakCall } from '../meaning/settings/weaknesses.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Operands of one test that are looked at. */
const DEPTH_LIMIT = 6;

/**
 * Words by which an option says that it is about looking or not looking, and not about encryption as such:
 * `ignoreTlsErrors`, `insecure`, `verifyCertificate`, but not `useSsl`.
 */
const words: ReadonlySet<string> = new Set([
  ...[
    'ignore',
    'ignores',
    'ignored',
    'insecure',
    'unsafe',
    'skip',
    'disable',
    'disabled',
    'allow',
    'allowed',
  ],
  ...['verify', 'validate', 'reject', 'strict', 'trust', 'selfsigned', 'unauthorized', 'danger', 'dangerous'],
]);

/**
 * The name of the option under whose condition the setting of a weak call is written, where its name says that it was
 * made to decide this: `if (settings.ignoreTlsErrors) agent = …`. Null where there is none.
 */
export function optionAround(workspace: Workspace, { call, settings }: WeakCall): string | null {
  const places = settings.flatMap(({ at }) => (at ? [at] : []));
  for (const { uri, expression } of [...places, call]) {
    const { code } = factsAt(workspace, uri);
    const found = optionOf(code, code.expressions[expression]?.condition ?? NONE);
    if (found !== null) return found;
  }
  return null;
}

function optionOf(code: Code, from: ConditionId): string | null {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    if (at.kind !== 'test') continue;
    const name = optionRead(code, at.test, DEPTH_LIMIT);
    if (name !== null) return name;
  }
  return null;
}

function optionRead(code: Code, id: ExpressionId, depth: number): string | null {
  const test = code.expressions[id];
  if (!test || depth <= 0) return null;
  switch (test.kind) {
    case 'unary':
    case 'cast':
      return optionRead(code, test.operand, depth - 1);
    case 'logical':
    case 'binary':
      return optionRead(code, test.left, depth - 1) ?? optionRead(code, test.right, depth - 1);
    case 'reference':
      return decides(test.name) ? test.name : null;
    case 'member':
      return decides(test.property ?? '') ? (test.property ?? null) : null;
    default:
      return null;
  }
}

function decides(name: string): boolean {
  const own = nameWords(name);
  return own.some((word, i) => words.has(word) || words.has(word + (own[i + 1] ?? '')));
}
