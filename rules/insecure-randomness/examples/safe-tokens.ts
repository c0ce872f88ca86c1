import Fastify from 'fastify';
import { randomUUID, randomBytes } from 'node:crypto';
import { nanoid } from 'nanoid';
const app = Fastify();

app.post('/token', async () => ({ token: randomBytes(32).toString('base64url') }));

app.post('/key', async () => ({ apiKey: nanoid(32), id: randomUUID() }));

app.get('/quote', async () => {
  const quotes = ['a', 'b'];
  return { quote: quotes[Math.floor(Math.random() * quotes.length)] };
});
