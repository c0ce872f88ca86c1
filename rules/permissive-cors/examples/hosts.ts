import cors from '@fastify/cors';
import Fastify from 'fastify';

const app = Fastify();

await app.register(cors, {
//                 ^^^^ finding medium: Every origin that holds the pattern somewhere may call with the credentials of the visitor. Anchor the pattern at both ends.
  credentials: true,
  origin: (origin, done) => {
    if (!origin) return done(null, false);
    const { hostname, protocol } = new URL(origin);
    return done(null, protocol === 'https:' && hostname.endsWith('books.example'));
  },
});

const shops = ['shop.example', 'books.example'];

const other = Fastify();

await other.register(cors, {
//                   ^^^^ finding medium: Every origin that holds the pattern somewhere may call with the credentials of the visitor. Anchor the pattern at both ends.
  credentials: true,
  origin: (origin, done) => done(null, shops.some((each) => new URL(origin ?? 'null:').host.endsWith(each))),
});

await app.listen({ port: 3000 });
await other.listen({ port: 3001 });
