import cors from '@koa/cors';
import Koa from 'koa';

const app = new Koa();
app.use(cors({ origin: (ctx) => ctx.get(`Origin`) as string, credentials: true }));
//                                                                        ^^^^ finding: Every origin may call with the credentials of the visitor
app.listen(3000);
