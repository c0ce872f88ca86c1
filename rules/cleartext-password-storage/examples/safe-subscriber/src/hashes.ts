import bcrypt from 'bcrypt';

export function hashOf(password: string): string {
  return bcrypt.hashSync(password, 12);
}
