import Fastify from 'fastify';
import os from 'node:os';
const app = Fastify();

app.get('/debug', async () => ({ env: { ...process.env }, host: os.hostname() }));
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The whole environment leaves with the answer

app.get('/ready', async () => ({ ok: Boolean(process.env.DATABASE_URL) }));

app.get('/keys', async (request, reply) => reply.send({ key: process.env.AWS_SECRET_ACCESS_KEY }));
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The environment variable `AWS_SECRET_ACCESS_KEY` leaves with the answer
