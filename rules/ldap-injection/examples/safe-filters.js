const express = require('express');
const ldap = require('ldapjs');
const ldapEscape = require('ldap-escape');

const app = express();
app.use(express.json());
const client = ldap.createClient({ url: 'ldap://directory.example.com' });

app.get('/escaped', (req, res) => {
  const filter = `(uid=${ldapEscape.escape(req.query.user)})`;
  client.search('ou=people', { filter }, (error) => res.json({ ok: !error }));
});

app.get('/object', (req, res) => {
  const filter = new ldap.EqualityFilter({ attribute: 'uid', value: req.query.user });
  client.search('ou=people', { filter }, (error) => res.json({ ok: !error }));
});

app.get('/number', (req, res) => {
  client.search('ou=people', { filter: `(number=${Number(req.query.number)})` }, (error) => res.json({ ok: !error }));
});

app.get('/pattern', (req, res) => {
  if (!/^[a-z0-9]+$/.test(req.query.user)) return res.sendStatus(400);
  return client.search('ou=people', { filter: `(uid=${req.query.user})` }, (error) => res.json({ ok: !error }));
});

app.get('/fixed', (req, res) => {
  client.search('ou=people', { filter: '(objectClass=person)', sizeLimit: req.query.size }, (error) => res.json({ ok: !error }));
});
