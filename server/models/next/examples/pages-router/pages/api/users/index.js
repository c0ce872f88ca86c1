import { create } from '../../../create';

export default function handler(req, res) {
//                      ^^^^^^^ route * /api/users
  if (req.method === 'POST') return create(req, res);
//                   ^^^^^^ route POST /api/users
  return res.json([]);
//                ^^ reply body
}
