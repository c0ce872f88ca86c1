import { createServer } from 'node:http';

const server = createServer(async (request, response) => {
  const target = new URL(String(request.url), 'http://helper').searchParams.get('target') ?? '';
  const page = await fetch(target);
  //                       ^^^^^^ finding high: decides which address the server asks
  //                       ^^^^^^ refused hosts: How `node-http` turns a request away here is not known.
  response.end(await page.text());
});

server.listen(4200);
