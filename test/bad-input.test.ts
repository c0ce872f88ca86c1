/** What no file should be, and some are: circles, generated files and endless nesting cost their own part and nothing else. */
import assert from 'node:assert/strict';
import { analyse, endpointReports, sourceFile } from '#engine';
import { workspaceWith } from './fixture/examples.ts';

/** A file with one endpoint, and one finding, that has to be seen whatever stands beside it. */
const healthy = `import express from 'express';
import { exec } from 'node:child_process';
const app = express();
app.get('/healthy', (request, response) => {
  exec('ls ' + request.query.folder);
  response.json({});
});
`;

/** Analyses all of it, and gives the endpoints: `METHOD /path`, sorted. */
function seen(files: Readonly<Record<string, string>>): readonly string[] {
  const sources = Object.entries({ ...files, 'healthy.js': healthy }).map(([path, text]) =>
    sourceFile(`file:///bad/${path}`, text),
  );
  const workspace = workspaceWith(sources);
  for (const { uri } of sources) {
    const { findings, problems } = analyse(workspace, uri);
    assert.deepEqual(
      problems.filter(({ kind }) => kind === 'internal' || kind === 'rule'),
      [],
      uri,
    );
    if (uri.endsWith('/healthy.js'))
      assert.ok(
        findings.some(({ rule }) => rule === 'command-injection'),
        'the rest is analysed',
      );
  }
  const { endpoints, problems } = endpointReports(workspace);
  assert.deepEqual(problems, []);
  const names = [...new Set(endpoints.map(({ method, path }) => `${method} ${path}`))].sort();
  assert.ok(names.includes('GET /healthy'));
  return names.filter((name) => name !== 'GET /healthy');
}

const repeated = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join('');

describe('bad input', function () {
  this.timeout(120_000);

  describe('circles', () => {
    it('of imports are gone round once', () => {
      const files = {
        'a.js': `import { b, guard } from './b.js';
import { Router } from 'express';
export const router = Router();
export const a = (request) => b(request);
router.get('/a', guard, (request, response) => response.json(a(request)));
`,
        'b.js': `import { a, router } from './a.js';
export const b = (request) => a(request);
export const guard = (request, response, next) => (b(request) ? next() : response.sendStatus(401));
export default router;
`,
        'app.js': `import express from 'express';
import router from './b.js';
const app = express();
app.use('/api', router);
`,
      };
      assert.deepEqual(seen(files), ['GET /api/a']);
    });

    it('of exports that are handed on lead nowhere, and lose nothing else', () => {
      const files = {
        'one.js': `export * from './two.js'; export { missing } from './two.js';`,
        'two.js': `export * from './three.js'; export { missing } from './one.js';`,
        'three.js': `export * from './one.js'; export { Router as make } from 'express';`,
        'self.js': `export * from './self.js'; export { default } from './self.js';`,
        'app.js': `import express from 'express';
import { make, missing } from './one.js';
import self from './self.js';
const app = express();
const router = make();
router.get('/made', (request, response) => response.json({}));
app.use('/handed', missing, self, router);
`,
      };
      assert.deepEqual(seen(files), ['GET /handed/made']);
    });

    it('of schemas are read as far as they go', () => {
      const files = {
        'app.js': `import express from 'express';
import { z } from 'zod';
import Joi from 'joi';
const Node = z.object({ name: z.string(), get children() { return z.array(Node); } });
const Tree = z.lazy(() => z.object({ left: Tree, right: Other }));
const Other = z.lazy(() => Tree.extend({ up: Tree }));
const person = Joi.object({ friends: Joi.array().items(Joi.link('#person')) }).id('person');
const app = express();
app.post('/nodes', (request, response) => response.json(Node.parse(request.body)));
app.post('/trees', (request, response) => response.json(Tree.parse(request.body)));
app.post('/people', (request, response) => response.json(person.validate(request.body).value));
`,
        'openapi.yaml': `openapi: 3.1.0
info: { title: t, version: "1" }
paths:
  /nodes:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Node" } } } }
      responses: { "200": { description: ok } }
components:
  schemas:
    Node: { type: object, properties: { next: { $ref: "#/components/schemas/Node" }, other: { $ref: "#/components/schemas/Loop" } } }
    Loop: { $ref: "#/components/schemas/Loop" }
`,
      };
      assert.deepEqual(seen(files), ['POST /nodes', 'POST /people', 'POST /trees']);
    });

    it('of routers that are mounted within themselves and each other end', () => {
      const files = {
        'app.js': `import express from 'express';
const app = express();
const one = express.Router();
const two = express.Router();
one.use('/one', one);
one.use('/two', two);
two.use('/back', one);
one.get('/leaf', (request, response) => response.json({}));
app.use(app);
app.use('/top', one);
`,
        'alone.js': `import { Router } from 'express';
const left = Router();
const right = Router();
left.use('/right', right);
right.use('/left', left);
right.get('/end', (request, response) => response.json({}));
`,
      };
      const found = seen(files);
      assert.ok(found.includes('GET /top/leaf'));
      assert.ok(found.some((name) => name.endsWith('/end')));
    });

    it('of classes, functions and members do not go round for ever', () => {
      const files = {
        'app.ts': `import express, { Router } from 'express';
class A extends B { router = Router(); get own() { return this.own; } }
class B extends A { start() { return this.start(); } }
const again = (handler) => again(again(handler));
const loop = { get self() { return loop.self; }, ...loop };
request.user = request.user;
const app = express();
app.use((request, response, next) => {
  request.member = request.member ?? request.other;
  request.other = request.member;
  if (!request.member) return response.sendStatus(401);
  next();
});
app.get('/again', again((request, response) => response.json(loop.self)));
app.use('/b', new B().router);
`,
      };
      assert.deepEqual(seen(files), ['GET /again']);
    });

    it('of applications that many callers put into each other do not multiply what runs before a route', () => {
      const files: Record<string, string> = {
        'create-app.js': `import express from 'express';
import { routes } from './routes.js';
import { guard } from './guard.js';
export function createApp(settings) {
  const app = express();
  ${repeated(6, (i) => `if (settings.has${i}) app.use('/part${i}', guard('${i}'));\n  `)}
  app.use('/', routes(settings.cors && guard(settings.cors), settings.more));
  app.use('/again', routes(guard('again'), settings.more));
  return app;
}
`,
        'create-server.js': `import express from 'express';
import { createApp } from './create-app.js';
export function createServer(settings, app) {
  app = app || express();
  const inner = createApp(settings);
  app.use(settings.mount || '/', inner);
  return app;
}
`,
        'routes.js': `import express from 'express';
export function routes(guard, more) {
  const router = express.Router();
  router.use((request, response, next) => next());
  if (guard) router.use(guard);
  router.get('/*', (request, response) => response.json({}));
  router.put('/*', (request, response) => response.json({}));
  return router;
}
`,
        'guard.js': `export const guard = (name) => (request, response, next) =>
  request.headers[name] ? next() : response.status(401).end();
`,
      };
      for (let i = 0; i < 10; i++)
        files[`caller${i}.js`] = `import express from 'express';
import { createServer } from './create-server.js';
const outer = express();
createServer({ mount: '/', cors: 'c${i}' }, ${i % 2 ? 'outer' : `createServer({ has1: true })`}).listen(${3000 + i});
`;
      const found = seen(files);
      assert.ok(found.includes('GET /*'));
      assert.ok(found.includes('GET /again/*'));
    });

    it('of a tree that a function goes through in several loops are gone round once', () => {
      const loop = '    for (const part of Object.values(tree.parts)) charsetOf(part, response);\n';
      const files = {
        'app.js': `import express from 'express';
const app = express();
function charsetOf(tree, response) {
  if (tree.charset) return tree.charset;
  if (tree.parts) {
${loop.repeat(6)}  } else response.status(401).end();
}
app.use((request, response, next) => {
  charsetOf(request.letter, response);
  next();
});
app.get('/letters', (request, response) => response.json({}));
`,
      };
      assert.deepEqual(seen(files), ['GET /letters']);
    });

    it('of a function that calls itself in many places are gone round once for each', () => {
      const cases = repeated(
        12,
        (i) => `  if (node.type === 'T${i}') {
    const left = walk(node.left);
    const right = walk(node.right);
    return left[right.name] ?? left.apply(right, node.arguments.map((each) => walk(each)));
  }
`,
      );
      const files = {
        'app.js': `import express from 'express';
const app = express();
function evaluate(source, names) {
  const walk = (node) => {
    if (node.type === 'Name') return names[node.name];
${cases}    return node.value;
  };
  return walk(source);
}
const limit = evaluate({ type: 'T1', left: {}, right: {} }, { one: express });
app.use((request, response, next) => (evaluate(request.body, { limit, request }) ? next() : response.status(401).end()));
app.get('/sums', (request, response) => response.json(evaluate(request.body, {})));
`,
      };
      assert.deepEqual(seen(files), ['GET /sums']);
    });
  });

  describe('size', () => {
    it('of a generated file of 5 MB costs that file only', () => {
      const text = `export const table = [\n${repeated(60_000, (i) => `  { id: ${i}, name: 'entry number ${i}', path: '/entries/${i}', tags: [1, 2] },\n`)}];\n`;
      assert.ok(text.length > 4_000_000);
      assert.deepEqual(seen({ 'generated.js': text }), []);
    });

    it('of an object with thousands of stores leaves each of them readable', () => {
      const stores = repeated(
        14_000,
        (i) => `table.key${i} = (request, response) => response.send(request.query.name${i});\n`,
      );
      const text = `import express from 'express';
const app = express();
const table = {};
${stores}app.get('/first', table.key0);
app.get('/last', table.key13999);
export { app, table };
`;
      assert.ok(text.length > 1_000_000);
      assert.deepEqual(seen({ 'stores.js': text }), ['GET /first', 'GET /last']);
    });

    it('of a function with hundreds of statements, and of a long list of routes', () => {
      const text = `import express from 'express';
const app = express();
app.get('/long', (request, response) => {
  let text = request.query.text;
${repeated(150, (i) => `  if (text === '${i}') text = text + ${i};\n`)}  response.json({ text });
});
${repeated(500, (i) => `app.get('/route/${i}', (request, response) => response.json(${i}));\n`)}`;
      assert.equal(seen({ 'long.js': text }).length, 501);
    });
  });

  describe('depth', () => {
    const nested = (open: string, middle: string, close: string, depth: number) =>
      `${open.repeat(depth)}${middle}${close.repeat(depth)}`;

    for (const depth of [200, 5_000])
      it(`of ${depth} levels costs what lies in it`, () => {
        const files = {
          'brackets.js': `export const x = ${nested('[', '1', ']', depth)};`,
          'calls.js': `export const x = ${nested('f(', '1', ')', depth)};`,
          'joined.js': `export const x = a${' + a'.repeat(depth)};`,
          'chained.js': `export const x = a${'.b()'.repeat(depth)};`,
          'blocks.js': nested('if (a) {', 'b();', '}', depth),
          'functions.js': `export const x = ${nested('() => ', '1', '', depth)};`,
          'ternaries.js': `export const x = ${nested('a ? 1 : ', '2', '', depth)};`,
          'document.json': nested('[', '1', ']', depth),
          'openapi.yaml': `openapi: 3.1.0\ninfo: { title: t, version: "1" }\npaths: {}\nx-deep: ${nested('[', '1', ']', depth)}\n`,
        };
        assert.deepEqual(seen(files), []);
      });
  });
});
