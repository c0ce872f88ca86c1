const http = require('node:http');
const app = require('./app');

const server = http.createServer(app);
server.requestTimeout = 0;
//                      ^ finding: The server waits for the rest of a request without end
server.headersTimeout = 0;
//                      ^ finding: The server waits for the rest of a request without end
server.keepAliveTimeout = 65000;
server.listen(3000);
