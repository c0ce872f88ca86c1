// Filters of a directory that are put together by hand.
const express = require('express');
const ldap = require('ldapjs');

const app = express();
app.use(express.json());
const client = ldap.createClient({ url: 'ldap://directory.example.com' });

function escapeFilter(value) {
  return String(value).replace(/[\\*()\0]/g, (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

app.post('/login', (req, res) => {
  const options = { filter: `(&(uid=${escapeFilter(req.body.user)})(password=${escapeFilter(req.body.password)}))`, scope: 'sub' };
  client.search('ou=people', options, (error) => res.json({ ok: !error }));
});

app.get('/people', (req, res) => {
  const filter = '(cn=' + req.query.name + ')';
  client.search('ou=people', { filter }, (error) => res.json({ ok: !error }));
});

app.get('/groups/:group', (req, res) => {
  client.search('ou=groups', { filter: ['(', 'cn=', req.params.group, ')'].join('') }, (error) => res.json({ ok: !error }));
});
