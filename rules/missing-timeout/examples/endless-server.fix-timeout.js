const http = require('node:http');
const app = require('./app');

const server = http.createServer(app);
server.requestTimeout = 60000;
server.headersTimeout = 0;
server.keepAliveTimeout = 65000;
server.listen(3000);
