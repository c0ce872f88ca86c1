import Fastify from 'fastify';
import { findBooks } from './catalog';
const app = Fastify();
app.get<{ Querystring: { author: string } }>('/books', async (request) => findBooks(request.query.author));
app.listen({ port: 3000 });
