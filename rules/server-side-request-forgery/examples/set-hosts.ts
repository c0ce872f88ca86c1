import { Hono } from 'hono';

const app = new Hono();

/** An address of the catalogue, or an error. */
function assertCatalogue(text: string): void {
  const address = new URL(text);
  if (address.origin !== 'https://catalogue.example.com') throw new Error('no address of the catalogue');
}

// The path alone is set.
app.get('/mirror/*', async (c) => {
  const address = new URL(c.req.query('from') ?? '');
  address.pathname = '/index.json';
  return fetch(address);
  //           ^^^^^^^ finding high: The query `from` of the request decides which address the server asks.
});
// It is set for some only.
app.get('/shelves', async (c) => {
  const address = new URL(c.req.query('from') ?? '');
  if (c.req.query('old')) address.host = 'old.example.com';
  return fetch(address);
  //           ^^^^^^^ finding high: The query `from` of the request decides which address the server asks.
});
// The host that is set comes from the request.
app.get('/branches', async (c) => {
  const address = new URL('https://branch.example.com/books');
  address.host = c.req.query('branch') ?? '';
  return fetch(address);
  //           ^^^^^^^ finding high: The query `branch` of the request decides which address the server asks.
  //           ^^^^^^^ refused hosts: The data is only a part of the address: take that part from a fixed list.
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
  //           ^^^^ finding high: The query `from` of the request decides which address the server asks.
});
app.get('/blurbs', async (c) => {
  const from = c.req.query('from') ?? '';
  try {
    assertCatalogue(from);
    return c.text('of the catalogue');
  } catch {
    return fetch(from);
    //           ^^^^ finding high: The query `from` of the request decides which address the server asks.
  }
});

export default app;
