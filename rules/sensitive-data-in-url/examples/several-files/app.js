const express = require('express');
const { signIn } = require('./sign-in');

const app = express();
app.get('/enter', signIn);
//<^^^^^^^^^^^^^ finding: `GET /enter` takes `password` in the query.
