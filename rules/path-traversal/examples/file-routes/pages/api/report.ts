import { readFile } from 'node:fs/promises';
import type { NextApiRequest, NextApiResponse } from 'next';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.send(await readFile('/srv/reports/' + req.query.name, 'utf8'));
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
}
