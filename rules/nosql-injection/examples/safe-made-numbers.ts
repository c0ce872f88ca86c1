import express from 'express';
import { MongoClient } from 'mongodb';
import { z } from 'zod';

const app = express();
app.use(express.json());
const books = new MongoClient(process.env.MONGO_URL ?? '').db().collection('books');

const digits = z.string().regex(/^\d+$/).transform(Number);
const Wanted = z.object({ shelf: digits, number: z.number().int().or(digits) });

app.post('/books/find', async (req, res) => {
  const { shelf, number } = Wanted.parse(req.body);
  const book = await books.findOne({ shelf, number }, { projection: { title: 1 } });
  if (!book) return res.status(404).json({ error: 'no such book' });
  res.json({ title: book.title });
});

app.listen(3000);
