import type { NextApiRequest } from 'next';

export function hasToken(req: NextApiRequest): boolean {
  return req.headers.authorization === `Bearer ${process.env.TOKEN}`;
}
