/** What of an error is not for clients. */
import type { Path } from '../facts/facts.ts';

/** Properties that databases and other libraries put on their errors, for developers. */
const inner: ReadonlySet<string> = new Set([
  'sql',
  'sqlMessage',
  'detail',
  'hint',
  'query',
  'parameters',
  'where',
  'config',
  'path',
  'syscall',
  'address',
]);

/**
 * What is read of an error by a path of properties: the whole of it, its message, its stack, or the name of a property
 * that libraries set; null for what says nothing of the inside, such as a status.
 */
export type ErrorDetail = 'whole' | 'message' | 'stack' | { readonly property: string };

/** The detail of an error that lies at a path below it. */
export function errorDetail(path: Path): ErrorDetail | null {
  const name = path.find((each) => each !== '*');
  if (name === undefined) return 'whole';
  if (name === 'message' || name === 'stack') return name;
  return inner.has(name) ? { property: name } : null;
}
