import type { NextApiRequest, NextApiResponse } from 'next';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'GET':
//       ^^^^^ route GET /api/users/:id
      return res.status(200).json({ id: req.query.id });
//                                ^^^^^^^^^^^^^^^^^^^^ reply body
//                                      ^^^^^^^^^ source query
    case 'DELETE': {
//       ^^^^^^^^ route DELETE /api/users/:id
      if (!req.headers.authorization) return res.status(401).end();
//         ^^^^^^^^^^^ source header
//         ^^^^^^^^^^^^^^^^^^^^^^^^^ credential
      return res.status(204).end();
    }
    default:
      res.setHeader('Allow', ['GET', 'DELETE']);
//                           ^^^^^^^^^^^^^^^^^ reply header
//                           ^^^^^^^^^^^^^^^^^ sink header
      return res.status(405).end();
  }
}
