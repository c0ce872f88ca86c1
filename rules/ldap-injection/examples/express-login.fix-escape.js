const express = require('express');
const ldap = require('ldapjs');
const app = express();
app.use(express.urlencoded({ extended: false }));
const client = ldap.createClient({ url: 'ldaps://ldap.example.com' });

function escapeFilter(value) {
  return String(value).replace(/[\\*()\0]/g, (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

app.post('/login', (req, res) => {
  const opts = {
    filter: `(&(uid=${escapeFilter(req.body.username)})(userPassword=${escapeFilter(req.body.password)}))`,
    scope: 'sub',
    attributes: ['dn'],
  };
  client.search('ou=people,dc=example,dc=com', opts, (err, search) => {
    if (err) return res.sendStatus(500);
    search.on('searchEntry', () => res.json({ ok: true }));
  });
});

app.get('/people/:uid', (req, res) => {
  client.search(
    'uid=' + req.params.uid + ',ou=people,dc=example,dc=com',
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
    res.sendStatus(err ? 401 : 204),
  );
});
