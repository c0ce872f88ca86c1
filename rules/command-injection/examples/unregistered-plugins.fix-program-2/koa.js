const { exec, execFile } = require('node:child_process');

module.exports = (router) => {
  router.post('/packages', async (ctx) => {
    exec(`dpkg -s ${ctx.request.body.name}`);
    ctx.body = {};
  });
  router.post('/updates', async (ctx, next) => {
    execFile('apt-get', ['install', String(ctx.request.body.name)]);
    await next();
  });
};
