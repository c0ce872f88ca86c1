// Letters whose head says the same for every request.
import { Hono } from 'hono';
import { createTransport } from 'nodemailer';

const transport = createTransport({ host: 'smtp.example.com', secure: true });
const teams = new Map([['sales', 'sales@example.com'], ['support', 'support@example.com']]);

const app = new Hono();

app.post('/messages', async (c) => {
  const { team, text } = await c.req.json();
  const to = teams.get(team);
  if (!to) return c.text('Unknown', 400);
  await transport.sendMail({ from: process.env.MAIL_FROM, to, subject: 'A message', text });
  return c.json({ ok: true });
});

export default app;
