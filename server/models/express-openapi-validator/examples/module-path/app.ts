import path from 'node:path';
import express from 'express';
import * as OpenApiValidator from 'express-openapi-validator';

const app = express();
app.use(
  OpenApiValidator.middleware({
    apiSpec: './openapi.json',
    validateSecurity: false,
    operationHandlers: {
      basePath: path.join(__dirname, 'routes'),
      resolver: OpenApiValidator.resolvers.modulePathResolver,
    },
  }),
);
