import Fastify from 'fastify';
const app = Fastify({ logger: true });

app.post<{ Body: { password: string } }>('/signup', async (request) => {
  request.log.info({ password: '[redacted]' }, 'signup');
  return { ok: true };
});

app.get('/db', async () => {
  app.log.info('connecting with ' + process.env.DB_PASSWORD);
  return { ok: true };
});

app.get('/db2', async () => {
  app.log.info({ configured: Boolean(process.env.DB_PASSWORD) }, 'database');
  return { ok: true };
});
