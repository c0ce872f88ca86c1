import Fastify from 'fastify';
const app = Fastify({ logger: true });

app.post<{ Body: { password: string } }>('/signup', async (request) => {
  request.log.info({ password: request.body.password }, 'signup');
  return { ok: true };
});

app.get('/db', async () => {
  app.log.info('connecting with ' + '[redacted]');
  return { ok: true };
});

app.get('/db2', async () => {
  app.log.info({ configured: Boolean(process.env.DB_PASSWORD) }, 'database');
  return { ok: true };
});
