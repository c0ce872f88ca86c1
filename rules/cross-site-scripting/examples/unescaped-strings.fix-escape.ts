import express from 'express';
import Handlebars from 'handlebars';

const app = express();

function escapeHtml(value: unknown) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

app.get('/badge', (req, res) => {
  const template = Handlebars.compile('<p>{{note}}</p>');
  res.send(template({ note: new Handlebars.SafeString(escapeHtml(String(req.query.note))) }));
});

app.get('/tag', (req, res) => {
  const text = Handlebars.escapeExpression(String(req.query.text));
  res.send(Handlebars.compile('{{tag}}')({ tag: new Handlebars.SafeString(`<b>${text}</b>`) }));
});
