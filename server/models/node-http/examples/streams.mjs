import { readFileSync } from 'node:fs';
import http2 from 'node:http2';

const server = http2.createSecureServer({ key: readFileSync('key.pem'), cert: readFileSync('cert.pem') });

server.on('stream', (stream, headers) => {
  const path = headers[':path'];
  //           ^^^^^^^^^^^^^^^^ source url
  //           ^^^^^^^ source header
  stream.respondWithFile(`/srv/books${path}`, { 'x-agent': headers['user-agent'] });
  //                     ^^^^^^^^^^^^^^^^^^^ sink file-path
});
