import formidable from 'formidable';
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';

const app = new Koa();
app.use(bodyParser({ jsonLimit: '200kb', formLimit: '56kb' }));

// A body that is read by hand, up to a length.
app.use(async (ctx) => {
  let length = 0;
  const parts: Buffer[] = [];
  for await (const part of ctx.req) {
    length += part.length;
    if (length > 65_536) ctx.throw(413);
    parts.push(part);
  }
  ctx.body = { length };
});

// Files of an album, each of a few megabytes.
export const album = formidable({ maxFileSize: 4 * 1024 * 1024, maxFiles: 10, uploadDir: '/srv/albums' });

app.listen(3000);
