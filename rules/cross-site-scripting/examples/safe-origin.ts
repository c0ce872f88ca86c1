// Of the address that another is relative to, only the origin is left, which holds no signs of HTML.
import { Hono } from 'hono';
import { sealOf } from './seals';

const app = new Hono();

function pictureAddress(name: string, base: string) {
  return new URL(`/pictures/${sealOf(name)}`, base).href;
}

app.get('/mascot', (c) => {
  return c.html(`<img alt="" src="${pictureAddress('otter', c.req.url)}">`);
});

export default app;
