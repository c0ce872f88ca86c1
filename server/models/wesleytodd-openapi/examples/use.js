const express = require('express');
const openapi = require('@wesleytodd/openapi');

const app = express();
const api = openapi({ openapi: '3.0.0', info: { title: 'Books', version: '1.0.0' } });
app.use(api);

const body = { content: { 'application/json': { schema: { type: 'object' } } } };
app.post('/books', api.validPath({ requestBody: body }), (request, response) => response.end());
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard validation
app.get('/books', api.path({ responses: {} }), (request, response) => response.end());
