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
app.get('/health', (req, res) => res.end());
app.get('/books.html', (req, res) => res.end());
