import jwt from 'jsonwebtoken';

export function createToken(name: string) {
  return jwt.sign({ name }, 'secret', { expiresIn: '1h' });
}
