import { MongoClient } from 'mongodb';

const books = new MongoClient(String(process.env.DATABASE_URL)).db().collection('books');

export async function list() {
  return await books.find({}, { limit: 50, projection: { title: 1 } }).toArray();
}

export async function add(request: { body: { title: string } }) {
  const book = request.body;
  await books.insertOne({ ...book, addedAt: new Date() });
}

export async function lend(request: { body: { isbn: string } }) {
  const { isbn } = request.body;
  await books.updateOne({ isbn }, { $set: { isLent: true } });
}
