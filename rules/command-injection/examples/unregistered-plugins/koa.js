const { exec } = require('node:child_process');

module.exports = (router) => {
  router.post('/packages', async (ctx) => {
    exec(`dpkg -s ${ctx.request.body.name}`);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The body field `name` of the request becomes part of a shell command
    ctx.body = {};
  });
  router.post('/updates', async (ctx, next) => {
    exec(`apt-get install ${ctx.request.body.name}`);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The body field `name` of the request becomes part of a shell command
    await next();
  });
};
