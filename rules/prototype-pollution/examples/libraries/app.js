// Packages in versions that follow the names to the prototype.
const Koa = require('koa');
const Router = require('@koa/router');
const { koaBody } = require('koa-body');
const _ = require('lodash');
const set = require('lodash.set');
const deepExtend = require('deep-extend');

const router = new Router();
const profile = {};

router.patch('/profile', (ctx) => {
  _.merge(profile, ctx.request.body);
  //               ^^^^^^^^^^^^^^^^ finding high: is merged into an object
  deepExtend(profile, ctx.request.body.extra);
  //                  ^^^^^^^^^^^^^^^^^^^^^^ finding high: The body field `extra` of the request is merged into an object
  set(profile, ctx.query.path, ctx.query.value);
  //           ^^^^^^^^^^^^^^ finding high: The query `path` of the request is the path of the property that is written
  set(profile, `labels.${ctx.query.label}`, true);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: is the path of the property that is written
  ctx.status = 204;
});

const app = new Koa();
app.use(koaBody());
app.use(router.routes());
module.exports = app;
