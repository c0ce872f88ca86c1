import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { DataTypes, Sequelize } from 'sequelize';
import { z } from 'zod';

const sequelize = new Sequelize('postgres://localhost/shop');
const Account = sequelize.define('Account', {
  name: DataTypes.STRING,
  balance: DataTypes.DECIMAL,
  ownerId: DataTypes.INTEGER,
  status: DataTypes.STRING,
});

const app = new Hono();
const NewAccount = z.object({ name: z.string().max(80) });
const Changes = z.strictObject({ name: z.string().max(80), status: z.enum(['open', 'closed']) }).partial();

app.post('/accounts', zValidator('json', NewAccount), async (c) => {
  const account = await Account.create({ ...c.req.valid('json'), ownerId: c.get('user').id, balance: 0 });
  return c.json({ id: account.get('id') }, 201);
});

app.patch('/accounts/:id', async (c) => {
  const changes = Changes.safeParse(await c.req.json());
  if (!changes.success) return c.json({ error: 'The changes are not valid' }, 400);
  await Account.update(changes.data, { where: { id: c.req.param('id'), ownerId: c.get('user').id } });
  return c.body(null, 204);
});

// The list of the fields stands at the query.
app.put('/accounts/:id', async (c) => {
  const body = z.looseObject({}).parse(await c.req.json());
  await Account.update(body, {
    where: { id: c.req.param('id'), ownerId: c.get('user').id },
    fields: ['name', 'status'],
  });
  return c.body(null, 204);
});
