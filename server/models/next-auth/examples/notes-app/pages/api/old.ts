import type { NextApiRequest, NextApiResponse } from 'next';
import { getServerSession } from 'next-auth';
import { getToken } from 'next-auth/jwt';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, {});
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  const token = await getToken({ req });
//                    ^^^^^^^^^^^^^^^^^ credential
  if (!session || !token) return res.status(401).end();
  res.json({ user: session.user });
//                 ^^^^^^^^^^^^ principal
}
