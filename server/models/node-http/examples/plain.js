const http = require('http');
const url = require('url');
const express = require('express');

const app = express();
// The application answers, not this call.
http.createServer(app).listen(3000);
http.createServer((req, res) => app(req, res)).listen(3001);

http
  .createServer((req, res) => {
    const path = url.parse(req.url).pathname;
    //                     ^^^^^^^ source url
    switch (path) {
      case '/health':
      //   ^^^^^^^^^ route * /health
        res.end('ok');
        //      ^^^^ reply body
        //      ^^^^ sink typed-html
        break;
      case '/greet':
      //   ^^^^^^^^ route * /greet
        res.write('Hello ' + req.headers['x-name']);
        //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
        //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink typed-html
        //                   ^^^^^^^^^^^ source header
        res.end();
        break;
      default:
        res.writeHead(404);
        res.end();
    }
  })
  .listen(3002);

function start() {
  const echo = http.createServer();
  echo.on('request', (req, res) => {
//^^^^^^^ route * /*
    req.on('data', (chunk) => res.write(chunk));
    //                                  ^^^^^ source body
    //                                  ^^^^^ reply body
    //                                  ^^^^^ sink typed-html
    req.on('end', () => res.end());
  });
}

start();
