import Fastify from 'fastify';
import jwt from 'jsonwebtoken';
import { items, remove } from './store';

const app = Fastify();

// Who is asking is known at this moment and no earlier: a guard that asks for a role has to run behind it.
app.addHook('preHandler', async (request, reply) => {
  try {
    request.user = jwt.verify(String(request.headers.authorization), String(process.env.KEY), { algorithms: ['HS256'] });
  } catch {
    return reply.code(401).send({ error: 'sign in first' });
  }
});

async function isAdmin(request, reply) {
  if (request.user.role !== 'admin') return reply.code(403).send({ error: 'not allowed' });
}

app.delete('/items/:id', { preHandler: [isAdmin] }, async (request) => remove('item', request.params.id));
app.delete('/lists/:id', { preHandler: [isAdmin] }, async (request) => remove('list', request.params.id));
app.delete('/shops/:id', { preHandler: isAdmin }, async (request) => remove('shop', request.params.id));
app.delete('/orders/:id',
//<^^^^^^^^^^^^^^^^^^^^^ finding: lets in whoever is signed in
  async (request) => remove('order', request.params.id),
);
app.get('/items', async () => items());
