import Fastify from 'fastify';
import { weatherAt } from './weather';

const app = Fastify();
app.get('/weather/:city', async (request) => {
  const { city } = request.params as { city: string };
  const { body } = await weatherAt(city);
  return { body };
});

export default app;
