import { createRouter } from 'next-connect';

export default createRouter()
  .get('/api/all/books', (req, res) => res.end())
// ^^^^^^^^^^^^^^^^^^^^ route GET /api/all/books
  .handler();
