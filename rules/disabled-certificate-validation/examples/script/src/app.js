const express = require('express');
const https = require('node:https');

const app = express();

app.get('/prices', (_req, res) => {
  https.get({ host: 'prices.example', path: '/', rejectUnauthorized: false }, (answer) => answer.pipe(res));
  //                                                                 ^^^^^ finding high: The certificate of the other side is not checked
});

app.listen(3000);
