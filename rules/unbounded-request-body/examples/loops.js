const http = require('node:http');

const notes = [];

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
 // ^^^^^^^^^^^^^^^^^^ finding low: The body is put together as long as its sender goes on. Count what has come, and stop the request where it is too much.
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function textOf(stream) {
  let text = '';
  for await (const chunk of stream) text += chunk.toString();
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The body is put together as long as its sender goes on. Count what has come, and stop the request where it is too much.
  return text;
}

http
  .createServer(async (request, response) => {
    if (request.method !== 'POST') return response.writeHead(404).end();
    const text = request.url === '/notes' ? await bodyOf(request) : await textOf(request);
    notes.push(JSON.parse(text).title);
    return response.writeHead(204).end();
  })
  .listen(3000);
