const fastify = require('fastify');
const bcrypt = require('bcrypt');
const { accountOf, codeOf } = require('./accounts');

const fewTries = { max: 5, timeWindow: '10 minutes' };

const app = fastify();
app.register(require('@fastify/rate-limit'), { global: false });

app.register(async (scope) => {
  scope.post('/verify-otp', { config: { rateLimit: fewTries } }, async (request) => {
    return { ok: (await codeOf(request.body.name)) === String(request.body.code) };
  });

  const options = { config: { rateLimit: fewTries }, schema: { body: { type: 'object' } } };
  scope.post('/login', options, async (request) => {
    const account = await accountOf(request.body.name);
    return { ok: await bcrypt.compare(String(request.body.password), account.hash) };
  });
});
