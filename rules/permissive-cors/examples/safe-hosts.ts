import cors from '@fastify/cors';
import Fastify from 'fastify';

const app = Fastify();

await app.register(cors, {
  credentials: true,
  origin: (origin, done) => {
    if (!origin) return done(null, false);
    const { hostname, protocol } = new URL(origin);
    return done(null, protocol === 'https:' && (hostname === 'books.example' || hostname.endsWith('.books.example')));
  },
});

await app.listen({ port: 3000 });
