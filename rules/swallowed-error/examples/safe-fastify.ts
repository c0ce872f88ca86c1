import Fastify from 'fastify';
import jwt from '@fastify/jwt';

const app = Fastify();
await app.register(jwt, { secret: process.env.KEY ?? '' });

// What verifies on the request leaves the user there, or does not.
app.addHook('onRequest', async (request) => {
  try {
    await request.jwtVerify();
  } catch (error) {
    request.log.debug(error);
  }
});

app.get('/news', async (request) => ({ signedIn: Boolean(request.user) }));
