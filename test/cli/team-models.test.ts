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
      'guard.yml:5:12  This model is left out: the path `module.{x` cannot be read from',
    ],
    'a name of another model': [
      `${model}principals: [request.member]\n`,
      '`request` in the path `request.member`',
    ],
    'YAML that is broken': ['library: [\n', 'This is not valid YAML'],
    'no model at all': ['', 'it must be object'],
  };
  for (const [fault, [text, message]] of Object.entries(faults)) {
    it(`are left out and reported with ${fault}`, async () => {
      await inFolder({ 'app.js': app, '.handrail/models/guard.yml': text }, (folder) => {
        const { code, out } = handrail(['scan'], { folder });
        assert.equal(code, 2);
        assert.match(out, /\.handrail\/models\/guard\.yml:\d+:\d+ {2}This model is left out: /);
        assert.ok(out.includes(message), out);
        assert.deepEqual(authenticated(folder), [null]);
      });
    });
  }
});
