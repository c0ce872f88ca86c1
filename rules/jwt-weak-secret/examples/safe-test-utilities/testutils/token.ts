import jwt from 'jsonwebtoken';

/** A token for tests. */
export function tokenOf(authorities: readonly string[]): string {
  return jwt.sign({ authorities }, 'secret', { expiresIn: '1h' });
}
