// Templates that clients send, or that hold what they sent.
const express = require('express');
const ejs = require('ejs');
const Handlebars = require('handlebars');
const nunjucks = require('nunjucks');
const pug = require('pug');
const _ = require('lodash');

const app = express();
app.use(express.json());

app.post('/mails', (req, res) => {
  const render = Handlebars.compile(req.body.template);
  //                                ^^^^^^^^^^^^^^^^^ finding: is used as a template
  res.json({ text: render({ name: 'Ada' }) });
});

app.get('/hello', (req, res) => {
  const html = ejs.render('<h1>Hello ' + req.query.name + '</h1>', {});
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of the text of a template
  res.json({ html });
});

app.post('/invoice', (req, res) => {
  const { header = 'Invoice' } = req.body;
  const text = nunjucks.renderString(`${header}: {{ total }}`, { total: 12 });
  //                                 ^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of the text of a template
  res.json({ text });
});

app.get('/page', (req, res) => {
  const source = ['h1 ' + req.query.title, 'p Welcome'].join('\n');
  res.json({ html: pug.render(source) });
  //                          ^^^^^^ finding: becomes part of the text of a template
});

app.post('/subject', (req, res) => {
  const subject = _.template(req.body.subject.trim());
  //                         ^^^^^^^^^^^^^^^^^^^^^^^ finding: is used as a template
  res.json({ subject: subject({ id: 7 }) });
});

module.exports = app;
