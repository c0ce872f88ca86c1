// Files that were uploaded, in a handler of Fastify.
import { parseXmlAsync } from 'libxmljs2';
import { loadAll } from 'js-yaml';
import Fastify from 'fastify';

const app = Fastify();

app.post('/imports/xml', async (request) => {
  const options = { noblanks: true, huge: false };
  const document = await parseXmlAsync(String(request.body), options);
  return { name: document.root()?.name() };
});

app.post('/imports/yaml', async (request) => {
  const { text } = request.body as { text: string };
  return { documents: loadAll(text) };
});

export default app;
