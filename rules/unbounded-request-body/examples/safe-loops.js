const http = require('node:http');
const { Readable } = require('node:stream');

const LARGEST = 64 * 1024;
const notes = [];

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST) throw new RangeError('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function textOf(request) {
  const parts = [];
  for await (const part of request) {
    parts.push(part);
    if (Buffer.concat(parts).byteLength > LARGEST) break;
  }
  return Buffer.concat(parts).toString('utf8');
}

async function own(lines) {
  const all = [];
  for await (const line of Readable.from(lines)) all.push(line);
  return all;
}

http
  .createServer(async (request, response) => {
    if (request.method !== 'POST') return response.writeHead(404).end();
    const text = request.url === '/notes' ? await bodyOf(request) : await textOf(request);
    notes.push(JSON.parse(text).title, ...(await own(['a', 'b'])));
    return response.writeHead(204).end();
  })
  .listen(3000);
