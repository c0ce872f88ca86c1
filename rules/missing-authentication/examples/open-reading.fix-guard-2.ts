import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';

const notes = pgTable('notes', { id: uuid('id').primaryKey(), owner: uuid('owner'), text: text('text') });
const db = drizzle(process.env.DATABASE_URL ?? '', { schema: { notes } });
const tokenRequired = bearerAuth({ token: process.env.API_TOKEN ?? '' });
const of = (owner: string) => db.select({ text: notes.text }).from(notes).where(eq(notes.owner, owner));

// Several that are open among those that are not: what is shown of a profile is for everybody.
const profiles = new Hono();
profiles.get('/:id/drafts', tokenRequired, async (c) => c.json(await of(c.req.param('id'))));
profiles.get('/:id/lists', tokenRequired, async (c) => c.json(await of(c.req.param('id'))));
profiles.get('/:id/mutes', tokenRequired, async (c) => c.json(await of(c.req.param('id'))));
profiles.get('/lookup', async (c) => c.json(await of(c.req.query('id') ?? '')));
profiles.get('/:id/followers', tokenRequired, async (c) => c.json(await of(c.req.param('id'))));
// The way in is open, whatever stands before the word.
profiles.post('/site_login', async (c) => c.json({ entered: await c.req.json() }));

// One that is open among many that are not.
const orders = new Hono();
orders.get('/open', tokenRequired, async (c) => c.json(await of(c.req.query('id') ?? '')));
orders.get('/paid', tokenRequired, async (c) => c.json(await of(c.req.query('id') ?? '')));
orders.get('/late', tokenRequired, async (c) => c.json(await of(c.req.query('id') ?? '')));
orders.get('/sent', tokenRequired, async (c) => c.json(await of(c.req.query('id') ?? '')));
orders.get('/held', async (c) => c.json(await of(c.req.query('id') ?? '')));

const app = new Hono();
app.route('/profiles', profiles);
app.route('/orders', orders);

export default app;
