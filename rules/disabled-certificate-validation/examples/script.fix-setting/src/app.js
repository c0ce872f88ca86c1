const express = require('express');
const https = require('node:https');

const app = express();

app.get('/prices', (_req, res) => {
  https.get({ host: 'prices.example', path: '/', rejectUnauthorized: true }, (answer) => answer.pipe(res));
});

app.listen(3000);
