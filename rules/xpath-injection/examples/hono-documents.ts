import { Hono } from 'hono';
import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { evaluateXPathToNodes, evaluateXPath } from 'fontoxpath';
import { XmlDocument } from 'libxml2-wasm';
const dom = new JSDOM(readFileSync('catalog.xml'), { contentType: 'text/xml' });
const app = new Hono();

app.get('/a', (c) => {
  const result = dom.window.document.evaluate(
    `//item[@sku='${c.req.query('sku')}']`,
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an XPath expression
    dom.window.document,
    null,
    9,
    null,
  );
  return c.json({ found: result.singleNodeValue !== null });
});

app.get('/b', (c) =>
  c.json(evaluateXPathToNodes(`//item[price < ${c.req.query('max')}]`, dom.window.document).map(String)),
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an XPath expression
);

app.get('/c', (c) =>
  c.json(
    evaluateXPathToNodes('//item[@sku=$sku]', dom.window.document, null, { sku: c.req.query('sku') }).map(
      String,
    ),
  ),
);

app.get('/d', (c) => {
  const doc = XmlDocument.fromString(readFileSync('catalog.xml', 'utf8'));
  return c.json({ value: doc.get("//item[@id='" + c.req.query('id') + "']")?.content });
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an XPath expression
});

app.get('/e', (c) => {
  const kinds = { books: '//book', films: '//film' } as const;
  const kind = c.req.query('kind') === 'films' ? 'films' : 'books';
  return c.json(evaluateXPathToNodes(kinds[kind], dom.window.document).map(String));
});
