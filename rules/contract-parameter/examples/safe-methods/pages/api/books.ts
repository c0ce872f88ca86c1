// One handler for two methods, each of which a function of its own answers.
import type { NextApiRequest, NextApiResponse } from 'next';
import { db } from '../../db';
import { hasToken } from '../../token';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!hasToken(req)) return res.status(401).end();
  if (req.method === 'GET') return await list(req, res);
  if (req.method === 'POST') return await add(req, res);
}

async function list(req: NextApiRequest, res: NextApiResponse) {
  const books = await db.titles(String(req.query.word));
  return res.status(200).json({ books });
}

async function add(req: NextApiRequest, res: NextApiResponse) {
  const id = await db.add();
  return res.status(201).json({ id });
}
