import Fastify from 'fastify';

const app = Fastify({ trustProxy: true });
//                                ^^^^ finding medium: Every sender is trusted as a proxy

app.get('/', async (request) => request.ip);
