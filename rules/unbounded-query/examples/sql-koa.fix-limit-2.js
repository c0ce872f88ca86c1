const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const { DataTypes, Sequelize } = require('sequelize');

const sequelize = new Sequelize('sqlite::memory:');
const Entry = sequelize.define('Entry', { text: DataTypes.STRING });
const router = new Router();

router.post('/entries', async (ctx) => {
  await Entry.create({ text: String(ctx.request.body.text) });
  ctx.status = 201;
});
router.get('/entries', async (ctx) => {
  ctx.body = await Entry.findAll({ order: [['id', 'desc']] });
});
router.get('/entries/first', async (ctx) => {
  ctx.body = await Entry.findAll({ limit: Math.min(Math.max(parseInt(ctx.query.count, 10) || 20, 1), 100) });
});
router.get('/entries/last', async (ctx) => {
  ctx.body = await Entry.findAll({ order: [['id', 'desc']], limit: ctx.query.size || 10 });
});

new Koa().use(bodyParser()).use(router.routes());
