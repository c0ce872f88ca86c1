import { createRouter } from 'next-connect';
import { signedIn } from '../../../guard.js';

const router = createRouter();

router.use(signedIn);
router
  .get((req, res) => {
// ^^^ route GET /api/books/:id
    res.json({ id: req.query.id });
//           ^^^^^^^^^^^^^^^^^^^^ reply body
//                 ^^^^^^^^^ source query
  })
  .put(async (req, res) => res.status(202).json(req.body.title));
// ^^^ route PUT /api/books/:id
//                                              ^^^^^^^^ source body
//                                              ^^^^^^^^^^^^^^ reply body

export default router.handler({ onError: (error, req, res) => res.status(500).end('It failed') });
