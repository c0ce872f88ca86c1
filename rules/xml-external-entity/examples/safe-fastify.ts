import Fastify from 'fastify';
import { parseStringPromise } from 'xml2js';
import { XMLParser } from 'fast-xml-parser';
import { DOMParser } from '@xmldom/xmldom';
const app = Fastify();

app.post<{ Body: string }>('/a', async (request) => parseStringPromise(request.body));

app.post<{ Body: string }>('/b', async (request) =>
  new XMLParser({ processEntities: false }).parse(request.body),
);

app.post<{ Body: string }>('/c', async (request) => {
  const doc = new DOMParser().parseFromString(request.body, 'text/xml');
  return { name: doc.documentElement?.tagName };
});
