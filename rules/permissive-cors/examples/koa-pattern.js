const Koa = require('koa');
const cors = require('@koa/cors');

const app = new Koa();

app.use(
  cors({
    credentials: true,
//               ^^^^ finding medium: Every origin that holds the pattern somewhere may call
    origin: (ctx) => {
      const origin = ctx.get('Origin');
      return /shop\.example$/.test(origin) ? origin : '';
    },
  }),
);

// Whoever may answer below the domain belongs to it.
app.use(
  cors({
    credentials: true,
    origin: (ctx) => {
      const origin = ctx.get('Origin');
      return /^https:\/\/(?:\w+\.)?shop\.example$/.test(origin) || /\.shop\.example$/.test(origin) ? origin : '';
    },
  }),
);
