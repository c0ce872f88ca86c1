import { verify } from 'jsonwebtoken';

// What each request begins with: whoever showed a token, under a name of the project's own.
export async function createContext({ req }: { req: Request }) {
  const token = req.headers.get('authorization')?.slice(7);
  const reader = token ? verify(token, process.env.TOKEN_KEY ?? '') : null;
  return { reader, startedAt: Date.now() };
}
