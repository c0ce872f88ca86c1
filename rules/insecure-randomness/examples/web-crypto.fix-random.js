import { Hono } from 'hono';

const app = new Hono();

// A worker has no modules of Node: the file draws from the global object already.
function salt() {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}

app.post('/codes', (c) => {
  const digits = '0123456789';
  let password = '';
  for (let i = 0; i < 8; i++) password += digits.charAt(crypto.getRandomValues(new Uint32Array(1))[0] % digits.length);
  return c.json({ password, salt: salt() });
});

export default app;
