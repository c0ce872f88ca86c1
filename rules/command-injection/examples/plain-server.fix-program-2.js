// A server without a framework.
import { execSync, execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { parse } from 'node:querystring';

createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/lookup') {
    response.end(execSync(`nslookup ${url.searchParams.get('host')}`));
    return;
  }
  if (url.pathname === '/form') {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => response.end(execFileSync('nslookup', [String(parse(body).host)])));
    return;
  }
  response.end('There is nothing here.');
}).listen(3000);
