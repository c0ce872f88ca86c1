const { Server } = require('socket.io');

module.exports = (server) => [
  new Server(server, { cors: { origin: true, credentials: true } }),
  //                                                      ^^^^ weakness any-origin-with-credentials
  new Server(server, { cors: { origin: ['https://app.example.com'], credentials: true } }),
];
