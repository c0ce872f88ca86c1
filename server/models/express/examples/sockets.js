const express = require('express');
const expressWs = require('express-ws');

const app = express();
expressWs(app);
const rooms = express.Router();

app.ws('/echo', (socket, request) => {
//<^^^^^^^^^^^ route GET /echo
  socket.on('message', (text) => socket.send(text));
//                                           ^^^^ source body
//                                           ^^^^ reply body
  console.log(request.query.name);
//            ^^^^^^^^^^^^^ source query
});
rooms.ws('/:room', (socket, request, next) => {
//<^^^^^^^^^^^^^^ route GET /rooms/:room
  if (!request.headers.authorization) return next();
//     ^^^^^^^^^^^^^^^ source header
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  socket.send(request.params.room);
//            ^^^^^^^^^^^^^^ source path
//            ^^^^^^^^^^^^^^^^^^^ reply body
});
app.use('/rooms', rooms);

const { app: other } = expressWs(express());
other.ws('/other', (socket) => socket.close());
//<^^^^^^^^^^^^^^ route GET /other
