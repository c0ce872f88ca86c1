const express = require('express');
const React = require('react');
const { renderToString } = require('react-dom/server');

const app = express();

app.get('/note', (req, res) => {
  const note = React.createElement('p', { dangerouslySetInnerHTML: { __html: String(req.query.note) } });
  //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The query `note` of the request is sent back as HTML. Escape it, or answer with JSON or plain text.
  res.send(renderToString(note));
});
app.get('/text', (req, res) => {
  res.send(renderToString(React.createElement('p', null, String(req.query.text))));
});
