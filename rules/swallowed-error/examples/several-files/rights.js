import { jwtVerify } from 'jose';

const key = new TextEncoder().encode(process.env.KEY);

export async function assertOwner(header, article) {
  const { payload } = await jwtVerify(String(header).slice(7), key, { audience: 'api', issuer: 'us' });
  if (payload.article !== article) throw new Error('forbidden');
}
