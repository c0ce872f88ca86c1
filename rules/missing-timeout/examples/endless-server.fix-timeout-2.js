const http = require('node:http');
const app = require('./app');

const server = http.createServer(app);
server.requestTimeout = 0;
server.headersTimeout = 60000;
server.keepAliveTimeout = 65000;
server.listen(3000);
