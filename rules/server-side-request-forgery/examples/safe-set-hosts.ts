import { Hono } from 'hono';

const app = new Hono();

/** An address of the catalogue, or an error. */
function assertCatalogue(text: string): void {
  const address = new URL(text);
  if (address.origin !== 'https://catalogue.example.com') throw new Error('no address of the catalogue');
}

// Who sets the host says which server is asked, whatever the address was before.
app.get('/mirror/*', async (c) => {
  const address = new URL(new URL(c.req.url));
  address.protocol = 'https';
  address.hostname = 'mirror.example.com';
  address.port = '443';
  address.pathname = address.pathname.replace(/^\/mirror/, '');
  return fetch(address, { redirect: 'manual' });
});
app.get('/shelves', async (c) => {
  const address = new URL(c.req.query('from') ?? '');
  address.host = address.pathname.startsWith('/new/') ? 'new.example.com' : 'old.example.com';
  return fetch(address);
});

// What comes after a `try` block whose `catch` block leaves was checked in it.
app.get('/covers', async (c) => {
  const from = c.req.query('from') ?? '';
  try {
    assertCatalogue(from);
  } catch {
    return c.text('no address of the catalogue', 400);
  }
  return fetch(from);
});
app.get('/blurbs', async (c) => {
  const from = c.req.query('from') ?? '';
  try {
    const address = new URL(from);
    if (address.origin !== 'https://catalogue.example.com') return c.text('no address of the catalogue', 400);
  } catch {
    return c.text('no address', 400);
  }
  return fetch(from);
});

export default app;
