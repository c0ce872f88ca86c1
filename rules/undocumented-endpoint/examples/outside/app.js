import express from 'express';

const books = express.Router();
books.get('/', (req, res) => res.json([]));
books.post('/', (req, res) => res.sendStatus(204));
books.get('/:isbn', (req, res) => res.json({}));
books.delete('/:isbn', (req, res) => res.sendStatus(204));
books.patch('/:isbn/price', (req, res) => res.sendStatus(204));
//<^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `PATCH /api/books/:isbn/price` is not in the API description

export const app = express();
app.use('/api/books', books);
// The description is of what lies below `/api`.
app.get('/covers/:isbn', (req, res) => res.end());
//<^^^^^^^^^^^^^^^^^^^^ finding low: `GET /covers/:isbn` is not in the API description
//<^^^^^^^^^^^^^^^^^^^^ refused operation: The endpoint lies outside of the base paths of all servers.
