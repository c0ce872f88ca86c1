// What is kept in a property of an object is sent as a part of that object, and so as JSON.
const Koa = require('koa');
const Router = require('@koa/router');
const { bodyParser } = require('@koa/bodyparser');

class Transfer {
  constructor() {
    this.data = {};
  }

  start(request) {
    this.data = request;
    this.data.state = 'started';
  }

  resolve() {
    const { party } = this.data.lookup;
    this.data.to.name = party.name;
  }

  get answer() {
    const answer = { ...this.data };
    answer.state = 'done';
    return answer;
  }
}

const app = new Koa();
const router = new Router();

router.post('/transfers', async (ctx) => {
  const transfer = new Transfer();
  transfer.start({ ...ctx.request.body });
  transfer.resolve();
  ctx.response.body = transfer.answer;
});

app.use(bodyParser());
app.use(router.routes());
app.listen(3000);
