import assert from 'node:assert/strict';
import { handrail, inFolder } from './command-line.ts';

const app = `const express = require('express');
const { requireMember } = require('@acme/guard');
const app = express();
app.delete('/books/:id', requireMember(), (request, response) => response.json({}));
app.listen(3000);
`;

const model = `library: acme-guard
packages: ["@acme/guard"]
guards:
  - { path: module.requireMember(), kind: authentication }
`;

const authenticated = (folder: string) => {
  const { out } = handrail(['endpoints', '.', '--format', 'json'], { folder });
  return (JSON.parse(out) as readonly { readonly authenticated: boolean | null }[]).map(
    (endpoint) => endpoint.authenticated,
  );
};

describe('the models of a team', function () {
  this.timeout(30_000);

  it('say what guards', async () => {
    await inFolder({ 'app.js': app }, (folder) => assert.deepEqual(authenticated(folder), [null]));
    await inFolder({ 'app.js': app, '.handrail/models/guard.yml': model }, (folder) =>
      assert.deepEqual(authenticated(folder), [true]),
    );
  });

  it('say where the signed-in user sits on the request, in whatever framework', async () => {
    const files = {
      'app.js': `const express = require('express');
const { accounts } = require('@acme/accounts');
const app = express();
app.use(accounts());
const known = (request, response, next) => {
  if (!request.account) return response.sendStatus(401);
  next();
};
app.delete('/books/:id', known, (request, response) => response.json({}));
app.listen(3000);
`,
    };
    const accounts = 'library: acme-accounts\npackages: ["@acme/accounts"]\nprincipals: [request.account]\n';
    await inFolder(files, (folder) => assert.deepEqual(authenticated(folder), [null]));
    await inFolder({ ...files, '.handrail/models/accounts.yaml': accounts }, (folder) => {
      assert.deepEqual(authenticated(folder), [true]);
      const { code, error, out } = handrail(['scan'], { folder });
      assert.doesNotMatch(out, /left out/);
      assert.equal(code, 0, error);
    });
  });

  /** A package of the workspace whose guard cannot be understood from its code, beside one that is. */
  const packages = {
    'package.json': '{ "private": true, "workspaces": ["packages/*", "app"] }',
    'packages/guard/package.json': '{ "name": "@acme/guard", "main": "index.js" }',
    'packages/guard/index.js': `const native = require('./build/native.node');
exports.requireLogin = () => native.middleware('login');
exports.check = (request, response, next) => (request.user ? next() : response.sendStatus(401));
`,
    'app/package.json': '{ "name": "app", "dependencies": { "@acme/guard": "*" } }',
    'app/app.js': app
      .replaceAll('requireMember', 'requireLogin')
      .replace('app.listen', "app.put('/books/:id', require('@acme/guard').check, show);\napp.listen"),
  };

  it('speak of packages of the workspace, and leave to their code what they do not speak of', async () => {
    await inFolder(packages, (folder) => assert.deepEqual(authenticated(folder), [null, true]));
    await inFolder(
      { ...packages, '.handrail/models/guard.yml': model.replace('requireMember', 'requireLogin') },
      (folder) => assert.deepEqual(authenticated(folder), [true, true]),
    );
  });

  it('of libraries are not hidden by a package of the workspace with the name of the library', async () => {
    const files = {
      'app.js': app.replace(
        "const { requireMember } = require('@acme/guard');",
        'const requireMember = () => known;',
      ),
      'examples/express/package.json': '{ "name": "express", "main": "index.js" }',
      'examples/express/index.js': 'module.exports = () => {};\n',
    };
    await inFolder(files, (folder) => assert.equal(authenticated(folder).length, 1));
  });

  const faults: Readonly<Record<string, readonly [string, string]>> = {
    'a word that does not exist': [`${model}guard: []\n`, 'there is no word `guard`'],
    'a kind that does not exist': [model.replace('authentication', 'wall'), '`guards.0.kind` must be one of'],
    'a name that is not defined': [
      model.replace('module.', 'Guard.'),
      '`Guard` in the path `Guard.requireMember()`',
    ],
    'a path that cannot be read': [model.replace('Member()', 'Member('), 'cannot be read from'],
    'a path among its keys that cannot be read': [
      `${model}sources: { "module.{x": body }\n`,
      'guard.yml:5:12 This model is left out: the path `module.{x` cannot be read from',
    ],
    'several properties of an argument in one path': [
      `${model}sinks: { "module.find(0.{filter,sort})": query-text }\n`,
      'names several properties at once',
    ],
    'a name of another model': [`${model}principals: [Pool.member]\n`, '`Pool` in the path `Pool.member`'],
    'YAML that is broken': ['library: [\n', 'This is not valid YAML'],
    'no model at all': ['', 'it must be object'],
  };
  for (const [fault, [text, message]] of Object.entries(faults)) {
    it(`are left out and reported with ${fault}`, async () => {
      await inFolder({ 'app.js': app, '.handrail/models/guard.yml': text }, (folder) => {
        const { code, out } = handrail(['scan'], { folder });
        assert.equal(code, 2);
        assert.match(out, /\.handrail\/models\/guard\.yml:\d+:\d+ {2}This model is left out: /);
        // Messages are broken into lines of the terminal's width.
        assert.ok(out.replace(/\s+/g, ' ').includes(message), out);
        assert.deepEqual(authenticated(folder), [null]);
      });
    });
  }
});
