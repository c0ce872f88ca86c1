import Router from '@koa/router';
import Koa from 'koa';
import koaJwt from 'koa-jwt';
import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize('sqlite::memory:');
const Address = sequelize.define('Address', { userId: DataTypes.INTEGER, street: DataTypes.STRING });

const app = new Koa();
app.use(koaJwt({ secret: process.env.TOKEN_KEY, algorithms: ['HS256'] }));
const router = new Router();

router.get('/addresses/:id', async (ctx) => {
  ctx.body = await Address.findByPk(ctx.params.id);
//                                  ^^^^^^^^^^^^^ finding medium: `Address` is read by the path parameter `id` of the request, and nothing asks whether it belongs to the signed-in user. Put `userId` into the condition, or check it before going on.
//                                  ^^^^^^^^^^^^^ refused owner: The condition of the query is not written as an object with fields.
});

router.get('/own/:id', async (ctx) => {
  ctx.body = await Address.findOne({ where: { id: ctx.params.id, userId: ctx.state.user.id } });
});

router.get('/checked/:id', async (ctx) => {
  const address = await Address.findByPk(ctx.params.id);
  ctx.assert(address && address.userId === ctx.state.user.id, 404);
  ctx.body = address;
});

app.use(router.routes());
app.listen(3000);
