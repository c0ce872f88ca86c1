const express = require('express');
const xpath = require('xpath');
const { DOMParser } = require('@xmldom/xmldom');
const fs = require('fs');
const users = new DOMParser().parseFromString(fs.readFileSync('users.xml', 'utf8'), 'text/xml');
const app = express();
app.use(express.json());

app.post('/login', (req, res) => {
  const { username, password } = req.body;
  const nodes = xpath.select(
    `//user[username/text()='${username}' and password/text()='${password}']`,
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an XPath expression
    users,
  );
  res.json({ ok: nodes.length > 0 });
});

app.get('/users/:name', (req, res) => {
  const node = xpath.select1("//user[@name='" + req.params.name + "']/email/text()", users);
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an XPath expression
  res.json({ email: node?.nodeValue });
});

app.get('/by-id/:id', (req, res) => {
  const id = Number.parseInt(req.params.id, 10);
  res.json(xpath.select(`//user[@id=${id}]`, users).map(String));
});

app.get('/by-name', (req, res) => {
  const evaluator = xpath.parse('//user[@name=$name]');
  const nodes = evaluator.select({ node: users, variables: { name: String(req.query.name) } });
  res.json(nodes.map(String));
});

app.get('/evaluator', (req, res) => {
  const evaluator = xpath.parse(`//user[@role='${req.query.role}']`);
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an XPath expression
  res.json(evaluator.select({ node: users }).map(String));
});

app.get('/ns', (req, res) => {
  const select = xpath.useNamespaces({ u: 'urn:users' });
  res.json(select(`//u:user[u:city="${req.query.city}"]`, users).map(String));
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an XPath expression
});

app.get('/evaluate', (req, res) => {
  const result = xpath.evaluate(
    '//book[title="' + req.query.title + '"]',
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an XPath expression
    users,
    null,
    xpath.XPathResult.ANY_TYPE,
    null,
  );
  res.json({ value: result.stringValue });
});

app.get('/checked', (req, res) => {
  if (!/^[a-z0-9]{1,32}$/.test(String(req.query.name))) return res.sendStatus(400);
  res.json(xpath.select(`//user[@name='${req.query.name}']`, users).map(String));
});
