const path = require('path');
const express = require('express');
const exegesisExpress = require('exegesis-express');

async function start() {
  const app = express();
  const middleware = await exegesisExpress.middleware(path.resolve(__dirname, './api.yaml'), {
    controllers: path.resolve(__dirname, './controllers'),
  });
  app.use(middleware);
  app.listen(3000);
}

start();
