import path from 'node:path';
import express from 'express';
import * as OpenApiValidator from 'express-openapi-validator';

const app = express();
app.use(express.json());
app.use(
  OpenApiValidator.middleware({
    apiSpec: './api.yaml',
    validateRequests: false,
    operationHandlers: path.join(__dirname, 'handlers'),
  }),
);
app.listen(3000);
