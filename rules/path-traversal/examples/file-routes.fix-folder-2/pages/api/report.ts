import { readFile } from 'node:fs/promises';
import type { NextApiRequest, NextApiResponse } from 'next';
import path from 'node:path';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const filePath = path.resolve('/srv/reports/' + req.query.name);
  if (!filePath.startsWith(path.resolve('/srv/reports') + path.sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  res.send(await readFile(filePath, 'utf8'));
}
