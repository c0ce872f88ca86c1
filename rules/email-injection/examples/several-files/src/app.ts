import Fastify from 'fastify';
import { sendTo } from './mail';

const app = Fastify();
app.post('/friends', async (request) => {
  const { friend, email } = request.body as { friend: string; email: string };
  await sendTo(`${friend} <${email}>`, 'Have a look.');
  return { ok: true };
});

export default app;
