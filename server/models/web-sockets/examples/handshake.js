const { Server } = require('socket.io');
const { isKnown } = require('./keys');

const io = new Server(3001);

io.use((socket, next) => {
  if (!isKnown(socket.handshake.auth.token)) return next(new Error('unauthorized'));
  //           ^^^^^^^^^^^^^^^^^^^^^ source body
  //           ^^^^^^^^^^^^^^^^^^^^^ credential
  return next();
});
