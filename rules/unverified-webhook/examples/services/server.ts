import fastify from 'fastify';
import { activate, cancel } from './subscriptions';

const server = fastify();

interface Message {
  type: string;
  customer: string;
  plan: string;
}

server.post('/billing/webhook', async (request, reply) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /billing/webhook` changes `subscription` without asking where the message comes from. Check the signature of the sender over
  const message = request.body as Message;
  if (message.type === 'created') await activate(String(message.customer), String(message.plan));
  if (message.type === 'deleted') await cancel(String(message.customer));
  return reply.code(204).send();
});
