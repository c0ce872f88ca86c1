// The address of the request is made of the host that it names.
import { Hono } from 'hono';
import { createTransport } from 'nodemailer';

const transport = createTransport({ host: 'smtp.example.com', secure: true });
const app = new Hono();

app.post('/verifications', async (c) => {
  const { origin } = new URL(c.req.url);
  await transport.sendMail({
    from: 'noreply@example.com',
    to: 'member@example.com',
    subject: 'One more step',
    text: `Open ${process.env.SITE_URL}/verify`,
  });
  return c.json({ ok: true });
});

export default app;
