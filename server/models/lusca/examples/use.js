const express = require('express');
const lusca = require('lusca');

const app = express();
app.use(lusca.csrf());
//      ^^^^^^^^^^^^ guard csrf
app.use(lusca.xssProtection(true));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ guard headers
app.get('/', (req, res) => res.send('ok'));
