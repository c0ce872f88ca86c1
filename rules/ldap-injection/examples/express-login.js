const express = require('express');
const ldap = require('ldapjs');
const app = express();
app.use(express.urlencoded({ extended: false }));
const client = ldap.createClient({ url: 'ldaps://ldap.example.com' });

app.post('/login', (req, res) => {
  const opts = {
    filter: `(&(uid=${req.body.username})(userPassword=${req.body.password}))`,
    scope: 'sub',
    attributes: ['dn'],
  };
  client.search('ou=people,dc=example,dc=com', opts, (err, search) => {
  //                                           ^^^^ finding: becomes part of an LDAP filter
    if (err) return res.sendStatus(500);
    search.on('searchEntry', () => res.json({ ok: true }));
  });
});

app.get('/people/:uid', (req, res) => {
  client.search(
    'uid=' + req.params.uid + ',ou=people,dc=example,dc=com',
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of the name of an LDAP entry
    { scope: 'base' },
    (err, search) => {
      search.on('searchEntry', (entry) => res.json(entry.pojo));
    },
  );
});

app.get('/people', (req, res) => {
  const filter = new ldap.filters.EqualityFilter({ attribute: 'uid', value: String(req.query.uid) });
  client.search('ou=people,dc=example,dc=com', { filter, scope: 'sub' }, (err, search) => {
    search.on('searchEntry', (entry) => res.json(entry.pojo));
  });
});

app.get('/groups', (req, res) => {
  client.search('ou=groups,dc=example,dc=com', { filter: '(objectClass=groupOfNames)' }, (err, search) => {
    search.on('end', () => res.json({ ok: true }));
  });
});

app.post('/bind', (req, res) => {
  client.bind(`cn=${req.body.user},ou=people,dc=example,dc=com`, req.body.password, (err) =>
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of the name of an LDAP entry
    res.sendStatus(err ? 401 : 204),
  );
});
