import net from 'node:net';

export function send(text) {
  const socket = net.connect(25, 'mail');
//                           ^^ sink url
  //                             ^^^^^^ sink url
  socket.write(text);
  //           ^^^^ sink email-lines
}
