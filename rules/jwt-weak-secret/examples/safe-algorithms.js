const Hapi = require('@hapi/hapi');
const Jwt = require('@hapi/jwt');

async function start() {
  const server = Hapi.server({ port: 3000, routes: { security: true } });
  await server.register(Jwt);
  server.auth.strategy('token', 'jwt', {
    keys: { key: process.env.TOKEN_KEY, algorithms: ['HS256'] },
    verify: { aud: 'books', iss: 'accounts', sub: false },
    validate: (artifacts) => ({ isValid: true, credentials: { id: artifacts.decoded.payload.sub } }),
  });
  server.auth.default('token');
  await server.start();
}

start();
