// A server of Bun, whose handler answers by what it returns.
import { execSync, execFileSync } from 'node:child_process';

Bun.serve({
  async fetch(request: Request) {
    const { pathname } = new URL(request.url);
    if (pathname === '/lookup' && request.method === 'POST') {
      const { name } = await request.json();
      return new Response(execFileSync('nslookup', [String(name)]));
    }
    return new Response('Not found', { status: 404 });
  },
});
