const http = require('node:http');
const app = require('./app');

const server = http.createServer({ requestTimeout: 30000 }, app);
server.headersTimeout = 10000;
// Without it a connection is closed right after each answer.
server.keepAliveTimeout = 0;
server.listen(3000);
