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
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `GET /entries` reads every `Entry` there is, and clients make more of them. Read them page by page, with a limit.
});
router.get('/entries/first', async (ctx) => {
  ctx.body = await Entry.findAll({ limit: parseInt(ctx.query.count, 10) });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The query `count` of the request says how many rows `Entry.findAll` reads, without an upper limit. Limit it first, as in
});
router.get('/entries/last', async (ctx) => {
  ctx.body = await Entry.findAll({ order: [['id', 'desc']], limit: ctx.query.size || 10 });
//                                                                 ^^^^^^^^^^^^^^^^^^^^ finding medium: The query `size` of the request says how many rows `Entry.findAll` reads
});

new Koa().use(bodyParser()).use(router.routes());
