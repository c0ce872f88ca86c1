const { exec, execFile } = require('node:child_process');

module.exports = (router) => {
  router.post('/packages', async (ctx) => {
    execFile('dpkg', ['-s', String(ctx.request.body.name)]);
    ctx.body = {};
  });
  router.post('/updates', async (ctx, next) => {
    exec(`apt-get install ${ctx.request.body.name}`);
    await next();
  });
};
