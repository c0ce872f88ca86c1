import http from 'node:http';
import makeApp from './app.js';
import config from './config.js';

async function start() {
  const app = await makeApp(config);
  http.createServer(app).listen(config.get('port'));
}

start();
