/** How routes are written today, framework by framework: small applications with their whole map, one test an idiom. */
import assert from 'node:assert/strict';
import { type EndpointReport, endpointReports } from '#engine';
import { sourceFile } from '../../server/text/source-file.ts';
import { workspaceWith } from '../fixture/examples.ts';

/** `METHOD /path` -> `public`, `authenticated`, `authorized` or `not known`, of each endpoint in these files. */
function accessOf(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const sources = Object.entries(files).map(([path, text]) => sourceFile(`file:///api/${path}`, text));
  const { endpoints, problems } = endpointReports(workspaceWith(sources));
  assert.deepEqual(problems, []);
  const rows = endpoints.map((each) => [`${each.method} ${each.path}`, access(each)] as const);
  assert.equal(new Set(rows.map(([name]) => name)).size, rows.length, 'no endpoint stands there twice');
  return Object.fromEntries(rows);
}

function access({ authenticated, authorized, prefixKnown }: EndpointReport): string {
  const prefix = prefixKnown === false ? ', below a prefix that is not known' : '';
  if (authorized) return `authorized${prefix}`;
  if (authenticated) return `authenticated${prefix}`;
  return `${authenticated === false ? 'public' : 'not known'}${prefix}`;
}

const manifest = (...names: readonly string[]) =>
  JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '*'])) });

describe('what a file of settings puts before all paths', () => {
  const next = {
    'package.json': manifest('next'),
    'app/api/orders/route.ts': `export async function GET() { return Response.json([]); }`,
    'proxy.ts': `import { NextResponse } from 'next/server';
export function proxy(request) {
  if (request.nextUrl.pathname.startsWith('/api/orders') && !request.cookies.get('session'))
    return NextResponse.json({}, { status: 401 });
  return NextResponse.next();
}
`,
  };

  it('is the base path of Next.js, which a proxy does not see, whatever is put around the settings', () => {
    const settings = `import withPlugin from 'plugin';
const config = { basePath: '/shop' };
export default withPlugin(config);
`;
    assert.deepEqual(accessOf({ ...next, 'next.config.ts': settings }), {
      'GET /shop/api/orders': 'authenticated',
    });
    const given = `module.exports = async (phase) => { return { basePath: '/shop' }; };`;
    assert.deepEqual(accessOf({ ...next, 'next.config.js': given }), {
      'GET /shop/api/orders': 'authenticated',
    });
  });

  it('is not known where the environment says it', () => {
    const settings = `export default { basePath: process.env.BASE_PATH || '' };`;
    assert.deepEqual(accessOf({ ...next, 'next.config.ts': settings }), {
      'GET /api/orders': 'authenticated, below a prefix that is not known',
    });
  });

  it('is the prefix in host.json, also an empty one', () => {
    const functions = {
      'package.json': manifest('@azure/functions'),
      'src/items.ts': `import { app } from '@azure/functions';
app.http('items', { methods: ['GET'], authLevel: 'anonymous', route: 'items/{id}', handler: async () => ({ body: '' }) });
app.deleteRequest('old', async () => ({ status: 204 }));
`,
    };
    const host = (http: string) => ({
      ...functions,
      'host.json': `{ "version": "2.0", "extensions": { "http": ${http} } }`,
    });
    assert.deepEqual(Object.keys(accessOf(host('{ "routePrefix": "v1" }'))), [
      'GET /v1/items/:id',
      'DELETE /v1/old',
    ]);
    assert.deepEqual(Object.keys(accessOf(host('{ "routePrefix": "" }'))), ['GET /items/:id', 'DELETE /old']);
    assert.deepEqual(Object.keys(accessOf(host('{}'))), ['GET /api/items/:id', 'DELETE /api/old']);
  });
});

describe('hooks of SvelteKit', () => {
  it('that ask for the route of a request are read for the folders of each', () => {
    const files = {
      'package.json': manifest('@sveltejs/kit'),
      'svelte.config.js': 'export default {};',
      'src/hooks.server.ts': `import { redirect } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
const session = async ({ event, resolve }) => { event.locals.user = await find(event.cookies.get('sid')); return resolve(event); };
const guard = async ({ event, resolve }) => {
  if (event.route.id?.startsWith('/(members)') && !event.locals.user) redirect(303, '/login');
  return resolve(event);
};
export const handle = sequence(session, guard);
`,
      'src/routes/(members)/notes/[id]/+server.ts': `export const GET = () => new Response('');`,
      'src/routes/(open)/news/+server.ts': `export const GET = () => new Response('');`,
    };
    assert.deepEqual(accessOf(files), { 'GET /notes/:id': 'authenticated', 'GET /news': 'public' });
  });
});

describe('routers that are loaded when they are needed', () => {
  it('stand under the name of the call that loads them, behind what it is made with', () => {
    const files = {
      'package.json': manifest('@trpc/server'),
      'trpc.ts': `import { initTRPC } from '@trpc/server';
const t = initTRPC.create();
export const router = t.router;
export const open = t.procedure;
`,
      'app.ts': `import { lazy } from '@trpc/server';
import { router } from './trpc';
export const app = router({ books: lazy(() => import('./books')), shops: lazy(() => import('./shops').then((m) => m.shops)) });
`,
      'books.ts': `import { open, router } from './trpc';
export const books = router({ list: open.query(() => []) });
`,
      'shops.ts': `import { open, router } from './trpc';
export const towns = router({ all: open.query(() => []) });
export const shops = router({ add: open.mutation(() => 1) });
`,
    };
    assert.deepEqual(Object.keys(accessOf(files)), ['QUERY books.list', 'MUTATION shops.add', 'QUERY all']);
  });

  it('have the guards and the prefix of the builder that loads them', () => {
    const files = {
      'package.json': manifest('@orpc/server'),
      'server.ts': `import { os, lazy, ORPCError } from '@orpc/server';
import { OpenAPIHandler } from '@orpc/openapi/node';
const signedIn = os.$context<{ headers: Headers }>().middleware(({ context, next }) => {
  if (!context.headers.get('authorization')) throw new ORPCError('UNAUTHORIZED');
  return next();
});
export const handler = new OpenAPIHandler({
  stars: os.prefix('/stars').use(signedIn).lazy(() => import('./stars')),
  moons: lazy(() => import('./moons')),
});
`,
      'stars.ts': `import { os } from '@orpc/server';
export default os.router({ all: os.route({ method: 'GET', path: '/all' }).handler(() => []) });
`,
      'moons.ts': `import { os } from '@orpc/server';
export default { one: os.route({ method: 'GET', path: '/moon' }).handler(() => []) };
`,
    };
    assert.deepEqual(accessOf(files), { 'GET /stars/all': 'authenticated', 'GET /moon': 'public' });
  });
});
