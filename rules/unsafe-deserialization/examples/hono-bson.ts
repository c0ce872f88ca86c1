import { Hono } from 'hono';
import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';
import { deserialize } from 'bson';
const app = new Hono();

app.post('/doc', async (c) => c.json(parse(await c.req.text())));

app.post('/bson', async (c) => {
  const doc = deserialize(new Uint8Array(await c.req.arrayBuffer()));
  return c.json({ n: Object.keys(doc).length });
});

app.post('/bson-eval', async (c) => {
  const doc = deserialize(new Uint8Array(await c.req.arrayBuffer()), {
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is turned into objects that may hold code
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused json: The call does more than to read one text.
    evalFunctions: true,
    cacheFunctions: true,
  });
  return c.json({ n: Object.keys(doc).length });
});
