const Koa = require('koa');
const send = require('koa-send');

const app = new Koa();
app.use(async (context) => {
  await send(context, context.path, { root: '/' });
//                    ^^^^^^^^^^^^ reply file
//                    ^^^^^^^^^^^^ source url
//                    ^^^^^^^^^^^^ sink file-path
});
