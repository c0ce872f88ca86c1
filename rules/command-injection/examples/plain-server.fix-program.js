// A server without a framework.
import { execSync, execFileSync } from 'node:child_process';
import { createServer } from 'node:http';

createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/lookup') {
    response.end(execFileSync('nslookup', [String(url.searchParams.get('host'))]));
    return;
  }
  response.end('There is nothing here.');
}).listen(3000);
