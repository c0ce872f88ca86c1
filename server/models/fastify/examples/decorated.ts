// Methods that the project puts on the request: `this` is the request, and takes no argument.
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    verifyAccess: typeof verifyAccess;
    isAdmin: typeof isAdmin;
  }
}

function verifyAccess(this: FastifyRequest, reply: FastifyReply, role: string) {
  if (!this.session.user.roles.includes(role)) {
    // ^^^^^^^^^^^^ credential
    // ^^^^^^^^^^^^^^^^^ principal
    reply.status(403).send('You are not authorized to access this resource.');
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink typed-html
  }
}

async function isAdmin(this: FastifyRequest, reply: FastifyReply) {
  this.verifyAccess(reply, 'admin');
}

const app = fastify();
app.decorateRequest('verifyAccess', verifyAccess);
app.decorateRequest('isAdmin', isAdmin);
app.decorateRequest('knowsOwner', function (reply) {
  if (!this.session.owner) reply.code(401).send();
  //   ^^^^^^^^^^^^ credential
});

app.delete('/tasks/:id', { preHandler: (request, reply) => request.isAdmin(reply) }, async () => ({}));
//<^^^^^^^^^^^^^^^^^^^^ route DELETE /tasks/:id
//                                                                                                ^^ reply body
