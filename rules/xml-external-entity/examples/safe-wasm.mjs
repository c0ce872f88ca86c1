import { XmlDocument, ParseOption } from 'libxml2-wasm';
import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
const app = new Koa();
const router = new Router();
app.use(bodyParser({ enableTypes: ['xml', 'text'] }));

router.post('/feed', (ctx) => {
  const doc = XmlDocument.fromString(ctx.request.body, {
    option: ParseOption.XML_PARSE_NOENT | ParseOption.XML_PARSE_DTDLOAD,
  });
  ctx.body = { title: doc.get('//title')?.content };
});

router.post('/feed-safe', (ctx) => {
  const doc = XmlDocument.fromString(ctx.request.body);
  ctx.body = { title: doc.get('//title')?.content };
});

app.use(router.routes());
