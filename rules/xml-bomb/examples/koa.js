// YAML in a handler of Koa.
const Koa = require('koa');
const { koaBody } = require('koa-body');
const YAML = require('yaml');

const app = new Koa();
app.use(koaBody());
app.use((ctx) => {
  ctx.body = { manifest: YAML.parse(ctx.request.body.manifest, { maxAliasCount: -1 }) };
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The body field `manifest` of the request is read with all its entities or aliases
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^ refused limit: not written as `true`
});

module.exports = app;
