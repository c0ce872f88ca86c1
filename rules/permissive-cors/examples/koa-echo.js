const Koa = require('koa');
const cors = require('@koa/cors');

const app = new Koa();
app.use(cors({ origin: (ctx) => ctx.get('Origin'), credentials: true }));
//                                                              ^^^^ finding: Every origin may call with the credentials of the visitor
app.listen(3000);
