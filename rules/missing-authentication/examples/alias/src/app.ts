import express from 'express';
import { authors } from '@app/routes/authors';
import { books } from '@app/routes/books';

const app = express();
app.use('/books', books);
app.use('/authors', authors);
app.listen(3000);
