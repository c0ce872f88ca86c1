import Koa, { type Context } from 'koa';
import { koaBody } from 'koa-body';
import { MongoClient } from 'mongodb';

const shares = new MongoClient('mongodb://localhost').db('shares').collection('shares');

// Only one way through this function ends in an error.
function complain(ctx: Context, why: string, strict: boolean) {
  if (strict) ctx.throw(400, why);
  console.warn(why);
}

const app = new Koa();
app.use(koaBody());
app.use(async (ctx) => {
  const { id, strict } = ctx.request.body;
  if (typeof id !== 'string') complain(ctx, 'no text', strict);
  ctx.body = await shares.findOne({ key: id });
  //                              ^^^^^^^^^^^ finding: becomes a condition of a query
});

// What is looked at in one case only says nothing of the other.
app.use(async (ctx) => {
  const { id, title } = ctx.request.body;
  if (ctx.query.strict) {
    if (typeof id !== 'string') ctx.throw(400, 'no text');
  }
  await shares.updateOne({ key: id }, { $set: { title: String(title) } });
  //                     ^^^^^^^^^^^ finding: becomes a condition of a query
  ctx.status = 204;
});
