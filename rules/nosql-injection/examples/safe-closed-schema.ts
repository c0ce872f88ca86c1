import Fastify from 'fastify';
import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.MONGODB_URI ?? '');
const books = client.db('shop').collection('books');
const app = Fastify({ logger: true });

// Only these two fields come through, as texts.
const body = {
  type: 'object',
  additionalProperties: false,
  properties: { author: { type: 'string', maxLength: 80 }, title: { type: 'string', maxLength: 80 } },
} as const;

app.post('/books/search', { schema: { body } }, async (request) => {
  const found = await books
    .find({ ...(request.body as { author?: string; title?: string }), visible: true }, { projection: { title: 1 } })
    .limit(40)
    .toArray();
  return { found };
});
