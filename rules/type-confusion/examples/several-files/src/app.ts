import Fastify from 'fastify';
import { readReport } from './files';

const app = Fastify();
app.get('/reports', async (request) => {
  const { name } = request.query as { name: string };
  return { text: await readReport(name) };
});

export default app;
