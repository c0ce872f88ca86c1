const path = require('node:path');
const express = require('express');

const app = express();
const folder = path.join(__dirname, 'pages');

// No dot is left, or no two of them.
app.get('/plain', (request, response) => {
  response.sendFile(path.normalize(folder + '/' + String(request.query.page).replace(/\./g, '')));
});

app.get('/dotted', (request, response) => {
  response.sendFile(path.join(folder, String(request.query.page).replaceAll('..', '')));
});

app.get('/paired', (request, response) => {
  response.sendFile(path.join(folder, String(request.query.page).replace(/\.{2,}/g, '')));
});

// What stands around a `../` that is taken out may be one: `....//`.
app.get('/slashed', (request, response) => {
  response.sendFile(path.join(folder, String(request.query.page).replace(/\.\.\//g, '')));
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The query `page` of the request becomes part of a file path
});

module.exports = app;
