const express = require('express');
const Keycloak = require('keycloak-connect');

const app = express();
const keycloak = new Keycloak({});
app.use(keycloak.middleware());

app.get('/me', keycloak.protect(), (req, res) => {
//             ^^^^^^^^^^^^^^^^^^ guard authentication
  res.json(req.kauth.grant.access_token.content);
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
  //       ^^^^^^^^^^^^^^^ credential
  //       ^^^^^^^^^ credential
});
app.delete('/books/:id', keycloak.protect('realm:librarian'), (req, res) => res.end());
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authorization
app.get('/shelves', keycloak.enforcer('shelf:read'), (req, res) => res.end());
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authorization
