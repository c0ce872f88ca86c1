import { Hono } from 'hono';
import { sign, verify } from 'hono/jwt';
import jwtSimple from 'jwt-simple';
const app = new Hono();

app.post('/login', async (c) => {
  const { user } = await c.req.json();
  return c.json({ token: await sign({ sub: user, role: 'user' }, process.env.JWT_SECRET!) });
  //                           ^^^^ finding: The token never ends
});

app.post('/login2', async (c) => {
  const { user } = await c.req.json();
  return c.json({
    token: await sign({ sub: user, exp: Math.floor(Date.now() / 1000) + 60 * 5 }, process.env.JWT_SECRET!),
  });
});

app.post('/login3', async (c) => c.json({ token: jwtSimple.encode({ sub: 'x' }, process.env.JWT_SECRET!) }));
//                                               ^^^^^^^^^^^^^^^^ finding: The token never ends

app.post('/login4', async (c) => {
  const payload = { sub: 'x', exp: Date.now() / 1000 + 900 };
  return c.json({ token: jwtSimple.encode(payload, process.env.JWT_SECRET!) });
});
