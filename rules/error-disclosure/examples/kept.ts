// What is kept for the answer, and what is not replaced where nobody expects the error.
import fastify from 'fastify';
import { load, type Failure } from './store';

const app = fastify();

app.get('/a', async (_request, reply) => {
  try {
    return await load();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return reply.status(500).send({ error: message });
    //                            ^^^^^^^^^^^^^^^^^^ finding low: The message of the error leaves with the answer
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
    //                            ^^^^^^^^^^^^^^ finding low: The message of the error leaves with the answer
  }
});
