const Koa = require('koa');

const app = new Koa();

app.use(async (context) => {
  context.cookies.set('session', 'abc');
  context.cookies.set('session', 'abc', { httpOnly: false, secure: false });
  //                                                ^^^^^ weakness cookie-readable-by-scripts
  //                                                               ^^^^^ weakness cookie-over-plain-http
  context.body = 'ok';
  //             ^^^^ sink html
  //             ^^^^ reply body
});

app.keys = ['a secret that stands in the code'];
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ purpose session-secret
