import type { NextApiRequest, NextApiResponse } from 'next';
import { getServerSession } from 'next-auth';
import { db } from '../../lib/db';

// Anybody may look, only the signed-in may change.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') return res.json({ open: true });
  if (req.method === 'PUT') {
    const session = await getServerSession(req, res, {});
    if (!session) return res.status(401).json({ error: 'Sign in first' });
    await db.profile.updateMany({ where: { email: session.user?.email ?? '' }, data: { seen: true } });
    return res.status(204).end();
  }
  return res.status(405).end();
}
