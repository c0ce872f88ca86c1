import path from 'node:path';
import express from 'express';
import * as exegesisExpress from 'exegesis-express';

const options = {
  controllers: path.resolve(import.meta.dirname, './controllers'),
  authenticators: { session: async (context) => ({ type: 'success', user: await userOf(context.req) }) },
};

export async function createServer() {
  const app = express();
  app.use(await exegesisExpress.middleware(path.resolve(import.meta.dirname, './openapi.yaml'), options));
  return app;
}
