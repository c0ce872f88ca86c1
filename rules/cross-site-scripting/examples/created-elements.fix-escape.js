const express = require('express');
const React = require('react');
const { renderToString } = require('react-dom/server');

const app = express();

function escapeHtml(value) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

app.get('/note', (req, res) => {
  const note = React.createElement('p', { dangerouslySetInnerHTML: { __html: escapeHtml(String(req.query.note)) } });
  res.send(renderToString(note));
});
app.get('/text', (req, res) => {
  res.send(renderToString(React.createElement('p', null, String(req.query.text))));
});
