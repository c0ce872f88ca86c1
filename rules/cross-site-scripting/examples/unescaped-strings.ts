import express from 'express';
import Handlebars from 'handlebars';

const app = express();

app.get('/badge', (req, res) => {
  const template = Handlebars.compile('<p>{{note}}</p>');
  res.send(template({ note: new Handlebars.SafeString(String(req.query.note)) }));
  //                                                  ^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
});

app.get('/tag', (req, res) => {
  const text = Handlebars.escapeExpression(String(req.query.text));
  res.send(Handlebars.compile('{{tag}}')({ tag: new Handlebars.SafeString(`<b>${text}</b>`) }));
});
