const express = require('express');
const csurf = require('csurf');
const tiny = require('tiny-csrf');
const { doubleCsrf } = require('csrf-csrf');
const { csrfSync } = require('csrf-sync');

const app = express();
const protection = csurf({ cookie: true });
const { doubleCsrfProtection } = doubleCsrf({ getSecret: () => process.env.CSRF_SECRET });
const { csrfSynchronisedProtection } = csrfSync();

app.post('/one', protection, (req, res) => res.end());
//               ^^^^^^^^^^ guard csrf
app.post('/two', doubleCsrfProtection, (req, res) => res.end());
//               ^^^^^^^^^^^^^^^^^^^^ guard csrf
app.post('/three', csrfSynchronisedProtection, (req, res) => res.end());
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ guard csrf
app.use(tiny(process.env.CSRF_SECRET));
//           ^^^^^^^^^^^^^^^^^^^^^^^ purpose encryption-key
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard csrf
app.post('/four', (req, res) => res.end());
