const cors = require('@koa/cors');

exports.echoed = cors({ origin: (ctx) => ctx.get('Origin'), credentials: true });
//                                                                       ^^^^ weakness any-origin-with-credentials
exports.header = cors({ origin: (ctx) => ctx.request.header.origin || '*', credentials: true });
//                                                                                      ^^^^ weakness any-origin-with-credentials
exports.held = cors({
  origin: (ctx) => (ctx.get('Origin') === 'https://app.example.com' ? ctx.get('Origin') : ''),
  credentials: true,
});
exports.own = cors({ origin: (ctx) => ctx.origin, credentials: true });
exports.open = cors({ origin: (ctx) => ctx.get('Origin') });
