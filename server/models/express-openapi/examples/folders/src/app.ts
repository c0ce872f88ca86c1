import express from 'express';
import { initialize } from 'express-openapi';
import { resolve } from 'node:path';

const app = express();
initialize({ app, apiDoc: resolve('api.yml'), paths: resolve('src/paths') });
