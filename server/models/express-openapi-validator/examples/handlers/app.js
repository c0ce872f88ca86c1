const path = require('path');
const express = require('express');
const OpenApiValidator = require('express-openapi-validator');

const app = express();
app.use(express.json());
app.use(
  OpenApiValidator.middleware({
    apiSpec: path.join(__dirname, 'openapi.yaml'),
    operationHandlers: path.join(__dirname),
  }),
);
