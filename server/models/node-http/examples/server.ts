import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const tokens = new Map<string, string>();

async function bodyOf(request: IncomingMessage) {
  let text = '';
  for await (const chunk of request) text += chunk;
  //                                         ^^^^^ source body
  return JSON.parse(text);
}

function show(response: ServerResponse, data: unknown) {
  response.writeHead(200, { 'content-type': 'application/json' });
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply header
  response.end(JSON.stringify(data));
  //           ^^^^^^^^^^^^^^^^^^^^ reply body
  //           ^^^^^^^^^^^^^^^^^^^^ sink typed-html
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source url
  //                                         ^^^^^^^^^^^ source url
  if (pathname === '/books' && request.method === 'GET') {
  //               ^^^^^^^^ route GET /books
  //               ^^^^^^^^ route POST /books
    return show(response, [searchParams.get('page')]);
  }
  if (pathname === '/books' && request.method === 'POST') {
    if (!tokens.has(request.headers.authorization ?? '')) {
    //              ^^^^^^^^^^^^^^^ source header
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
      response.statusCode = 401;
      response.end();
      return;
    }
    return show(response, await bodyOf(request));
  }
  const match = pathname.match(/^\/books\/(\d+)$/);
  //                           ^^^^^^^^^^^^^^^^^^ route GET /books/:1
  //                           ^^^^^^^^^^^^^^^^^^ route DELETE /books/:1
  if (match) {
    switch (request.method) {
      case 'GET':
        return show(response, match[1]);
      case 'DELETE':
        response.end();
        return;
      default:
        response.writeHead(405).end();
        return;
    }
  }
  if (pathname.startsWith('/files/')) {
  //                      ^^^^^^^^^ route * /files/*
    response.end('a file');
    //           ^^^^^^^^ reply body
    //           ^^^^^^^^ sink typed-html
    return;
  }
  response.statusCode = 404;
  response.end('Not found');
  //           ^^^^^^^^^^^ reply body
  //           ^^^^^^^^^^^ sink typed-html
});

server.listen(3000);
