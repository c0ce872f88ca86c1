import Router from '@koa/router';
import Koa from 'koa';
import { failure, notice } from './failures';
import { load } from './store';

const router = new Router();

router.get('/books', async (ctx) => {
  try {
    ctx.body = await load();
  } catch (error) {
    ctx.status = 500;
    ctx.body = failure(error);
//             ^^^^^^^^^^^^^^ finding medium: The stack of the error leaves with the answer. Log it, and answer with a text of your own.
//             ^^^^^^^^^^^^^^ refused text: The answer is put together elsewhere.
  }
});

router.get('/authors', async (ctx) => {
  try {
    ctx.body = await load();
  } catch (error) {
    ctx.status = 500;
    ctx.body = notice(error, console.error);
  }
});

new Koa().use(router.routes()).listen(3000);
