const http = require('http');
const exegesis = require('exegesis');
const books = require('./books');

exegesis
  .compileApi('./openapi.json', { controllers: { books }, ignoreServers: true, authenticators: {} })
  .then((middleware) => http.createServer(middleware).listen(3000));
