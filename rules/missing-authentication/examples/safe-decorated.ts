// Methods that the project puts on the request turn away who is not signed in: `this` is the request.
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    isSignedIn: typeof isSignedIn;
    isEditor: (reply: FastifyReply) => Promise<void>;
  }
}

async function isSignedIn(this: FastifyRequest, reply: FastifyReply) {
  if (!this.session.user) {
    await reply.status(401).send('You are not signed in.');
  }
}

const app = fastify();
app.decorateRequest('isSignedIn', isSignedIn);
app.decorateRequest('isEditor', async function (reply) {
  if (!this.session.user?.roles.includes('editor')) await reply.code(403).send();
});

app.post('/tasks', { preHandler: (request, reply) => request.isSignedIn(reply) }, async () => ({ ok: true }));
app.put('/tasks/:id', { preHandler: (request, reply) => request.isSignedIn(reply) }, async () => ({ ok: true }));
app.delete('/tasks/:id', { preHandler: (request, reply) => request.isEditor(reply) }, async () => ({ ok: true }));
