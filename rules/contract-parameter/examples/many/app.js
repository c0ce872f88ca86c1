const express = require('express');

const app = express();
const page = (request) => Number(request.query.page);

app.get('/a', (request, response) => response.json({ page: page(request) }));
app.get('/b', (request, response) => response.json({ page: page(request) }));
app.get('/c', (request, response) => response.json({ page: page(request) }));
app.get('/d', (request, response) => response.json({ page: page(request) }));
module.exports = app;
