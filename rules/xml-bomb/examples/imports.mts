// Files that were uploaded, in a handler of Fastify.
import { parseXmlAsync } from 'libxmljs2';
import { loadAll } from 'js-yaml';
import Fastify from 'fastify';

const app = Fastify();

app.post('/imports/xml', async (request) => {
  const options = { noblanks: true, huge: true };
  const document = await parseXmlAsync(String(request.body), options);
  //                                   ^^^^^^^^^^^^^^^^^^^^ finding high: The body of the request is read with all its entities or aliases
  return { name: document.root()?.name() };
});

app.post('/imports/yaml', async (request) => {
  const { text } = request.body as { text: string };
  return { documents: loadAll(text) };
  //                          ^^^^ finding low: The body field `text` of the request is read with all its entities or aliases
  //                          ^^^^ finding [unsafe-deserialization]: is turned into objects that may hold code, if the version of the library is an old one
});

export default app;
