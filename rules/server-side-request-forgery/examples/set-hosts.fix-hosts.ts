import { Hono } from 'hono';

const app = new Hono();

/** An address of the catalogue, or an error. */
function assertCatalogue(text: string): void {
  const address = new URL(text);
  if (address.origin !== 'https://catalogue.example.com') throw new Error('no address of the catalogue');
}

// TODO: list the hosts that may be asked; keep redirects from being followed to others.
const allowedHosts = new Set<string>([]);

// The path alone is set.
app.get('/mirror/*', async (c) => {
  const address = new URL(c.req.query('from') ?? '');
  address.pathname = '/index.json';
  if (!URL.canParse(String(address)) || !allowedHosts.has(new URL(String(address)).hostname)) {
    return c.json({ error: 'The address is not allowed' }, 400);
  }
  return fetch(address);
});
// It is set for some only.
app.get('/shelves', async (c) => {
  const address = new URL(c.req.query('from') ?? '');
  if (c.req.query('old')) address.host = 'old.example.com';
  return fetch(address);
});
// The host that is set comes from the request.
app.get('/branches', async (c) => {
  const address = new URL('https://branch.example.com/books');
  address.host = c.req.query('branch') ?? '';
  return fetch(address);
});

// What the check says comes to nothing.
app.get('/covers', async (c) => {
  const from = c.req.query('from') ?? '';
  try {
    assertCatalogue(from);
  } catch (error) {
    console.warn('no address of the catalogue', error);
  }
  return fetch(from);
});
app.get('/blurbs', async (c) => {
  const from = c.req.query('from') ?? '';
  try {
    assertCatalogue(from);
    return c.text('of the catalogue');
  } catch {
    return fetch(from);
  }
});

export default app;
