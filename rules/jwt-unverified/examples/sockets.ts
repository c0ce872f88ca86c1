import { decodeJwt } from 'jose';
import { Server } from 'socket.io';

const io = new Server(3001, { cors: { origin: 'https://app.example.com' } });

io.use((socket, next) => {
  const payload = decodeJwt(String(socket.handshake.auth.token));
  //              ^^^^^^^^^ finding: The token of the request is only decoded here, and its `sub` is used. Verify it against the key first.
  if (!payload.sub) return next(new Error('unauthorized'));
  socket.data.userId = payload.sub;
  return next();
});

io.on('connection', (socket) => socket.join(`user:${socket.data.userId}`));
