// A server of Bun, whose handler answers by what it returns.
import { execSync } from 'node:child_process';

Bun.serve({
  async fetch(request: Request) {
    const { pathname } = new URL(request.url);
    if (pathname === '/lookup' && request.method === 'POST') {
      const { name } = await request.json();
      return new Response(execSync(`nslookup ${name}`));
      //                           ^^^^^^^^^^^^^^^^^^ finding: body field `name` of the request becomes part of a shell command
    }
    return new Response('Not found', { status: 404 });
  },
});
