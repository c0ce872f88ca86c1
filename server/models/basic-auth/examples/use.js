const auth = require('basic-auth');
const express = require('express');
const basicAuth = require('express-basic-auth');
const httpAuth = require('http-auth');
const connect = require('http-auth-connect');

const app = express();
app.get('/admin', basicAuth({ users: { admin: process.env.ADMIN_PASSWORD } }), (req, res) => res.end());
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
app.get('/stock', connect(httpAuth.basic({ file: 'users.htpasswd' })), (req, res) => res.end());
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication

function known(req, res, next) {
  const sent = auth(req);
  //           ^^^^^^^^^ credential
  if (!sent || !isKnown(sent.name, sent.pass)) return res.status(401).end();
  next();
}
app.get('/books', known, (req, res) => res.end());
//                ^^^^^ guard authentication
