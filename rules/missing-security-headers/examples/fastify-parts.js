import helmet from '@fastify/helmet';
import Fastify from 'fastify';

const app = Fastify();
await app.register(helmet, { hsts: false });
//                                 ^^^^^ finding low: `Strict-Transport-Security` is switched off
app.get('/books', async () => []);
await app.listen({ port: 3000 });
