// Filters of a directory that are put together by hand.
const express = require('express');
const ldap = require('ldapjs');

const app = express();
app.use(express.json());
const client = ldap.createClient({ url: 'ldap://directory.example.com' });

app.post('/login', (req, res) => {
  const options = { filter: `(&(uid=${req.body.user})(password=${req.body.password}))`, scope: 'sub' };
  client.search('ou=people', options, (error) => res.json({ ok: !error }));
  //                         ^^^^^^^ finding: becomes part of an LDAP filter
});

app.get('/people', (req, res) => {
  const filter = '(cn=' + req.query.name + ')';
  client.search('ou=people', { filter }, (error) => res.json({ ok: !error }));
  //                         ^^^^^^^^^^ finding: becomes part of an LDAP filter
});

app.get('/groups/:group', (req, res) => {
  client.search('ou=groups', { filter: ['(', 'cn=', req.params.group, ')'].join('') }, (error) => res.json({ ok: !error }));
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of an LDAP filter
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused escape: The data is joined into the text elsewhere: convert it there.
});
