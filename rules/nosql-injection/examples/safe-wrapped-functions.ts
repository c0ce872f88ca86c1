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

/** Makes a promise of what a function calls back. */
function promised<T extends unknown[], R>(run: (...given: [...T, (error: Error | null, result: R) => void]) => void) {
  return function asked(this: unknown, ...given: T) {
    return new Promise<R>((resolve, reject) => {
      run.bind(this)(...given, (error, result) => (error ? reject(error) : resolve(result)));
    });
  };
}

function readBooks(condition: object, done: (error: Error | null, books: unknown) => void) {
  Book.find(condition).then((books) => done(null, books), done);
}

function readPrices(order: { readonly pages: number }, done: (error: Error | null, price: number) => void) {
  done(null, Number(order.pages) * 2);
}

const booksOf = promised(readBooks);
const pricesOf = promised(readPrices);

app.get('/crime', async (_req, res) => {
  res.json(await booksOf({ shelf: 'crime' }));
});

app.post('/offers', async (req, res) => {
  res.json(await pricesOf(req.body));
});

async function onShelf(condition: object) {
  return Book.find(condition);
}

async function priceOf(order: { readonly pages: number }) {
  return { price: Number(order.pages) * 2 };
}

const onShelfInTime = timed('on shelf', onShelf);
const priceInTime = timed('price', priceOf);

app.get('/novels', async (_req, res) => {
  res.json(await onShelfInTime({ shelf: 'novels' }));
});

// The wrapper is the same, and what it calls here makes no condition.
app.post('/prices', async (req, res) => {
  res.json(await priceInTime(req.body));
});

export default app;
