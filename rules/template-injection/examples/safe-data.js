// What comes from the request is data of a template that is written down.
const { readFileSync } = require('node:fs');
const express = require('express');
const ejs = require('ejs');
const Handlebars = require('handlebars');
const nunjucks = require('nunjucks');
const pug = require('pug');
const _ = require('lodash');

const app = express();
app.use(express.json());
const hello = Handlebars.compile('Hello {{name}}');
const templates = { welcome: 'Welcome {{name}}', bye: 'Goodbye {{name}}' };

app.post('/hello', (req, res) => res.json({ text: hello({ name: req.body.name }) }));

app.get('/ejs', (req, res) => res.json({ html: ejs.render('<h1><%= name %></h1>', { name: req.query.name }) }));

app.get('/file', (req, res) => {
  const source = readFileSync('views/page.pug', 'utf8');
  res.json({ html: pug.compile(source)({ title: req.query.title }) });
});

app.get('/nunjucks', (req, res) => res.json({ text: nunjucks.renderString('{{ name }}', { name: req.query.name }) }));

app.get('/chosen', (req, res) => {
  const render = Handlebars.compile(templates[req.query.kind] ?? templates.welcome);
  res.json({ text: render({ name: req.query.name }) });
});

app.get('/lodash', (req, res) => res.json({ text: _.template('Hello <%- name %>')({ name: req.query.name }) }));

app.get('/view', (req, res) => res.render('profile', { name: req.query.name }));
