// Files of koa-body, copied to the folder that is served.
const fs = require('node:fs');
const path = require('node:path');
const Koa = require('koa');
const { koaBody } = require('koa-body');
const serve = require('koa-static');

const app = new Koa();
app.use(serve('public'));
app.use(koaBody({ multipart: true }));
app.use(async (ctx) => {
  const { picture } = ctx.request.files;
  const target = path.join(__dirname, 'public', 'pictures', picture.originalFilename);
  await fs.promises.copyFile(picture.filepath, target);
  //                                           ^^^^^^ finding high: decides the extension of a file that is kept in a folder which everybody can read
  //                                           ^^^^^^ refused extensions: The place is not in the handler itself
  //                                           ^^^^^^ finding [path-traversal]: becomes part of a file path
  ctx.body = { ok: true };
});

module.exports = app;
