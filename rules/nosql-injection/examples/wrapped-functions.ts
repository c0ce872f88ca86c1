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

async function onShelf(condition: object) {
  return Book.find(condition);
  //               ^^^^^^^^^ finding: body of the request
  //               ^^^^^^^^^ refused value: The condition is not written as an object with fields.
}

async function priceOf(order: { readonly pages: number }) {
  return { price: Number(order.pages) * 2 };
}

const onShelfInTime = timed('on shelf', onShelf);
const priceInTime = timed('price', priceOf);

app.post('/novels', async (req, res) => {
  res.json(await onShelfInTime(req.body));
});

// The wrapper is the same, and what it calls here makes no condition.
app.get('/prices', async (_req, res) => {
  res.json(await priceInTime({ pages: 10 }));
});

export default app;
