const express = require('express');
const OpenApiValidator = require('express-openapi-validator');

const app = express();
app.use(OpenApiValidator.middleware({ apiSpec: './openapi.yaml', validateSecurity: false }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard validation
app.get('/books', (request, response) => response.end());
