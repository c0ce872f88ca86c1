const express = require('express');
const { Pool } = require('pg');

const app = express();
app.set('etag', 'strong');
app.set('db', new Pool());
require('./books')(app);

module.exports = app;
