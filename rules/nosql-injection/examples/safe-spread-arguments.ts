import express from 'express';
import mongoose from 'mongoose';

const app = express();
app.use(express.json());

const Book = mongoose.model('Book', new mongoose.Schema({ title: String, shelf: String }));

/** Calls a function with what it was given, and says how long that took. */
function timed<T extends unknown[], R>(name: string, run: (...given: T) => Promise<R>) {
  return async (...given: T) => {
    const begun = Date.now();
    try {
      return await run(...given);
    } finally {
      console.log(name, Date.now() - begun);
    }
  };
}

async function printed(shelf: string, format: { readonly paper?: string }) {
  const books = await Book.find({ shelf });
  return books.map(({ title }) => ({ title, paper: format.paper === 'A4' ? 'A4' : 'A5' }));
}

const printedInTime = timed('printed', printed);

// The body is the second argument, and the condition is made of the first.
app.post('/shelves/print', async (req, res) => {
  res.json(await printedInTime('novels', req.body));
});

export default app;
