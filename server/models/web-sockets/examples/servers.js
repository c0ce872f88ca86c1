import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';

const sockets = new WebSocketServer({ port: 8080 });
sockets.on('connection', (socket) => {
  socket.on('message', (message) => socket.send(message));
  //                                            ^^^^^^^ source body
  socket.on('error', (error) => console.error(error));
});
sockets.on('error', (error) => error.on('message', (text) => text));

const io = new Server(createServer());
io.on('connection', (socket) => {
  const { token } = socket.handshake.auth;
  //                ^^^^^^^^^^^^^^^^^^^^^ credential
  //                ^^^^^^^^^^^^^^^^^^^^^ source body
  socket.on('book', (book, room) => console.log([book, room]));
  //                                             ^^^^ source body
  //                                                   ^^^^ source body
  socket.on('disconnect', (reason) => console.log(reason, token));
});
