// A function says at once that administrators may, and reckons for all others.
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import jwt from 'jsonwebtoken';
import { store, type User } from './store';

function mayDo(user: User, wanted: string | string[], all = true): boolean {
  if (user?.isAdmin) return true;
  const permissions = Array.isArray(wanted) ? wanted : [wanted];
  const own = new Set<string>();
  for (const role of user.roles) for (const each of role.permissions) own.add(each);
  if (all) return permissions.every((each) => own.has(each));
  return permissions.some((each) => own.has(each));
}

function requirePermission(wanted: string[], all = true) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const token = request.headers.authorization?.split(' ')[1];
    if (!token) return reply.code(401).send();
    const session = jwt.verify(token, String(process.env.TOKEN_KEY), { algorithms: ['HS256'] });
    const user = await store.userOf(session);
    if (!mayDo(user, wanted, all)) return reply.code(401).send();
  };
}

const server = fastify();
server.put('/roles/:id', { preHandler: requirePermission(['roles']) }, async (request) => {
  const { permissions } = request.body as { permissions: string[] };
  await store.setPermissions((request.params as { id: string }).id, permissions);
});
server.delete('/admin/hooks/:id', { preHandler: requirePermission(['hooks']) }, async (request) => {
  await store.removeHook((request.params as { id: string }).id);
});
