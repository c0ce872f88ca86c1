import express from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { middleware } from 'express-openapi-validator';

const app = express();
app.use(OpenApiValidator.middleware({ apiSpec: './openapi.yaml', validateSecurity: { handlers: {} } }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard validation
app.get('/books', (request, response) => response.end());

const other = express();
other.use(middleware({ apiSpec: './openapi.yaml' }));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard validation
other.get('/books', (request, response) => response.end());
