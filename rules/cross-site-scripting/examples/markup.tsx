import express from 'express';
import DOMPurify from 'isomorphic-dompurify';
import { marked } from 'marked';
import { renderToStaticMarkup } from 'react-dom/server';

const app = express();

app.get('/note', (req, res) => {
  const note = String(req.query.note);
  const page = renderToStaticMarkup(<p dangerouslySetInnerHTML={{ __html: note }} />);
  //                                                            ^^^^^^^^^^^^^^^^ finding: is sent back as HTML
  res.send(page);
});

app.get('/clean', (req, res) => {
  const note = DOMPurify.sanitize(String(req.query.note));
  res.send(renderToStaticMarkup(<p dangerouslySetInnerHTML={{ __html: note }} />));
});

app.get('/text', (req, res) => {
  res.send(renderToStaticMarkup(<p title={String(req.query.title)}>{String(req.query.note)}</p>));
});

app.get('/marked', (req, res) => {
  res.send(marked.parse(String(req.query.text)));
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
});
