// What is kept for the answer, and what is not replaced where nobody expects the error.
import fastify from 'fastify';
import { load, type Failure } from './store';

const app = fastify();

app.get('/a', async (_request, reply) => {
  try {
    return await load();
  } catch (error) {
    console.error(error);
    return reply.status(500).send({ error: 'Internal Server Error' });
  }
});

app.get('/b', async (_request, reply) => {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as Failure;
    let text = message;
    if (code === 'E_TAKEN') text = 'There is one already.';
    return reply.status(500).send({ code, text });
  }
});
