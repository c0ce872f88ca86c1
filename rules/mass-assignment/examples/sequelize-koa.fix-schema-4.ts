import Koa from 'koa';
import bodyParser from 'koa-bodyparser';
import Router from '@koa/router';
import { DataTypes, Sequelize } from 'sequelize';
import { z } from 'zod';

const sequelize = new Sequelize('postgres://localhost/shop');
const Account = sequelize.define('Account', {
  name: DataTypes.STRING,
  currency: DataTypes.STRING,
  balance: DataTypes.DECIMAL,
  ownerId: DataTypes.INTEGER,
});

const app = new Koa();
const router = new Router();
app.use(bodyParser());

router.post('/accounts', async (ctx) => {
  const account = await Account.create(ctx.request.body);
  ctx.status = 201;
  ctx.body = { id: account.get('id') };
});

router.patch('/accounts/:id', async (ctx) => {
  await Account.update(ctx.request.body, { where: { id: ctx.params.id, ownerId: ctx.state.user.id } });
  ctx.status = 204;
});

// The schema says what it knows, and keeps what it does not know.
const Changes = z.object({ name: z.string().max(80) }).passthrough();
router.put('/accounts/:id', async (ctx) => {
  const changes = Changes.parse(ctx.request.body);
  await Account.update(changes, { where: { id: ctx.params.id, ownerId: ctx.state.user.id } });
  ctx.status = 204;
});

// What the schema lets through is not what is stored.
const NewAccount = z.object({ name: z.string().max(80), currency: z.enum(['EUR', 'USD']) });
const postCheckedBody = z.object({ name: z.string(), currency: z.string(), accounts: z.any() }); // TODO: say what each field may hold

router.post('/accounts/checked', async (ctx) => {
  const input = postCheckedBody.safeParse(ctx.request.body);
  if (!input.success) {
    return ctx.throw(400, 'The request is not valid');
  }
  const result = NewAccount.safeParse(input.data);
  if (!result.success) ctx.throw(400, 'The account is not complete');
  await Account.bulkCreate(input.data.accounts);
  await Account.create(input.data);
  ctx.status = 201;
});

app.use(router.routes());
