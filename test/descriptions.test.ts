import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as engine from '#engine';
import { allRules, analyse, type Finding, otherSides, settingsProblems } from '#engine';
import { offerOf } from '../server/lsp/fixes.ts';
import type { DocumentNode } from '../server/parse/document.ts';
import { sourceFile } from '../server/text/source-file.ts';
import { documentAt } from '../server/workspace/document.ts';
import {
  type Translation,
  translated,
  Unsayable,
  type Version,
  versions,
} from './fixture/description-versions.ts';
import { examplesIn, foldersIn, readExample, root, workspaceWith } from './fixture/examples.ts';

const uriOf = (path: string) => `file:///example/${path}`;

function workspaceOf(files: Readonly<Record<string, string>>) {
  return workspaceWith(Object.entries(files).map(([path, text]) => sourceFile(uriOf(path), text)));
}

/** The descriptions of one file among the examples and results of fixes of the rules `openapi-…`. */
function exampleTexts() {
  const folders = readdirSync(join(root, 'rules')).filter((name) => name.startsWith('openapi-'));
  return folders.flatMap((rule) => {
    const folder = join(root, 'rules', rule, 'examples');
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({ name: `${rule}/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
  });
}

describe('ignoring findings of a description', () => {
  const open = `openapi: 3.1.0
info: { title: Books, version: '1' }
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer, bearerFormat: JWT, description: 'Signed with ES256, valid for one hour' }
paths:
  /books:
    get: { security: [{ bearer: [] }], responses: {} }
    post:
      responses: {}
`;
  const rule = 'openapi-operation-without-security';

  /** Rules of the findings in the description, with this text and these settings. */
  function found(text: string, settings?: unknown): readonly string[] {
    const workspace = workspaceOf({
      'openapi.yaml': text,
      ...(settings === undefined ? {} : { 'handrail.json': JSON.stringify(settings) }),
    });
    assert.deepEqual(settingsProblems(workspace), []);
    const rules = analyse(workspace, uriOf('openapi.yaml')).findings.map((each) => each.rule);
    return rules.filter((each) => each === rule || each === 'invalid-ignore');
  }

  it('is said by a comment above', () => {
    assert.deepEqual(found(open), [rule]);
    const commented = open.replace(
      '    post:',
      `    # handrail-ignore-next-line ${rule} -- for guests\n    post:`,
    );
    assert.deepEqual(found(commented), []);
  });

  it('is said by a field of an object, in YAML and in JSON, for all that is in it', () => {
    const field = `      x-handrail-ignore: ${rule} -- for guests\n      responses: {}\n`;
    assert.deepEqual(found(open.replace('      responses: {}\n', field)), []);
    const above = `  /books:\n    x-handrail-ignore: ${rule} -- for guests\n`;
    assert.deepEqual(found(open.replace('  /books:\n', above)), []);
  });

  it('is said by a pointer in the settings', () => {
    const entry = { files: ['*.yaml'], pointer: '/paths/~1books/post', rules: [rule], reason: 'for guests' };
    assert.deepEqual(found(open, { ignore: [entry] }), []);
    assert.deepEqual(found(open, { ignore: [{ ...entry, pointer: '/paths' }] }), []);
    assert.deepEqual(found(open, { ignore: [{ ...entry, pointer: '/paths/~1loans' }] }), [
      'invalid-ignore',
      rule,
    ]);
    assert.deepEqual(found(open, { ignore: [{ ...entry, files: ['other.yaml'] }] }), [rule]);
  });

  it('is offered in JSON as a field of the object around the finding, in every example', () => {
    let count = 0;
    for (const { name, text } of exampleTexts()) {
      const workspace = workspaceOf({ 'api.json': text });
      for (const finding of analyse(workspace, uriOf('api.json')).findings) {
        const { ignore } = offerOf(engine, workspace, finding);
        assert.ok(ignore, `${name}: ${finding.rule} ${finding.pointer}`);
        assert.match(
          ignore.text,
          new RegExp(`^"x-handrail-ignore": "${finding.rule} -- reason",|, ${finding.rule} `),
        );
        if (ignore.reasonAt !== null) assert.ok(ignore.text.slice(ignore.reasonAt).startsWith('reason"'));
        count++;
      }
    }
    assert.ok(count > 100, `${count} findings`);
  });

  it('is a fault of the settings without a reason, with an unknown rule or what is no pointer', () => {
    const entry = { pointer: '/paths', rules: [rule], reason: 'for guests' };
    const faults = [
      { ...entry, reason: ' ' },
      { ...entry, rules: ['no-rule'] },
      { ...entry, pointer: 'paths' },
      { ...entry, until: 'soon' },
      {},
    ];
    for (const each of faults) {
      const settings = JSON.stringify({ ignore: [each] });
      const problems = settingsProblems(workspaceOf({ 'openapi.yaml': open, 'handrail.json': settings }));
      assert.equal(problems.length, 1, settings);
    }
  });
});

describe('the other side', () => {
  const files = {
    'app.js': `import express from 'express';
import { add } from './add.js';

const app = express();
app.get('/books/:id', (request, response) => response.end());
app.post('/books', add);
`,
    'add.js': 'export function add(request, response) {\n  response.end();\n}\n',
    'openapi.yaml': `openapi: 3.0.3
info: { title: Books, version: '1' }
paths:
  /books:
    post: { responses: {} }
  /books/{id}:
    get: { responses: {} }
`,
  };
  const workspace = workspaceOf(files);

  /** The text to which the place of `mark` in a file leads. */
  function leadsTo(path: keyof typeof files, mark: string): readonly string[] {
    return otherSides(workspace, uriOf(path), files[path].indexOf(mark)).map(({ to, around }) => {
      const target = Object.keys(files).find((each) => uriOf(each) === to.uri) as keyof typeof files;
      return `${target}: ${files[target].slice(around.start, around.end).split('\n')[0]}`;
    });
  }

  it('of an operation is the handler that fulfils it', () => {
    assert.deepEqual(leadsTo('openapi.yaml', 'post:'), ['add.js: function add(request, response) {']);
    assert.deepEqual(leadsTo('openapi.yaml', 'get:'), [
      "app.js: app.get('/books/:id', (request, response) => response.end()",
    ]);
    assert.deepEqual(leadsTo('openapi.yaml', 'info'), []);
  });

  it('of an endpoint is the operation that describes it', () => {
    assert.deepEqual(leadsTo('app.js', '/books/:id'), ['openapi.yaml: { responses: {} }']);
    assert.deepEqual(leadsTo('app.js', 'app.get'), []);
  });
});

describe('four versions of one description', () => {
  const secured = { security: [{ key: [] }] };
  const answers = { 200: 'The books', 400: 'Not valid', 401: 'Who?', 429: 'Too often', 500: 'Failed' };
  const book = {
    type: 'object',
    properties: {
      title: { type: 'string' },
      password: { type: 'string' },
      count: { type: 'integer' },
      callbackUrl: { type: 'string', format: 'uri' },
      tags: { type: 'array', items: { type: 'string', pattern: 'a' } },
      isAdmin: { type: 'boolean' },
      anything: {},
      notes: { type: 'object', additionalProperties: true },
      key: { type: 'string', maxLength: 99, example: 'sk_live_4eC39HqLyjWDarjtT1zdp7dc' },
    },
  };
  const fault = { type: 'object', properties: { stackTrace: { type: 'string' } } };
  const scopes = { read: 'Look books up' };
  const addresses = {
    authorizationUrl: 'http://login.books.org/authorize',
    tokenUrl: 'http://login.books.org/token',
  };

  /** The same API in the words of a version. */
  function description(version: '2.0' | '3.0.3' | '3.1.0' | '3.2.0'): string {
    const isOld = version === '2.0';
    const schemas = isOld ? '#/definitions' : '#/components/schemas';
    const reference = { $ref: `${schemas}/Book` };
    const media = isOld ? { schema: reference } : { content: { 'application/json': { schema: reference } } };
    const responses = Object.fromEntries(
      Object.entries(answers).map(([status, text]) => [
        status,
        { description: text, ...(status === '200' ? media : {}) },
      ]),
    );
    const limit = isOld ? { type: 'integer' } : { schema: { type: 'integer' } };
    const body = isOld
      ? { parameters: [{ name: 'body', in: 'body', schema: reference }] }
      : { requestBody: media };
    const operation = { ...secured, responses };
    const parameter = (name: string, place: string, type: string) => ({
      name,
      in: place,
      ...(place === 'path' && { required: true }),
      ...(isOld ? { type } : { schema: { type } }),
    });
    const failed = isOld ? { schema: fault } : { content: { 'application/json': { schema: fault } } };
    const anyOrigin = isOld ? { type: 'string', default: '*' } : { schema: { type: 'string', default: '*' } };
    const { authorizationUrl } = addresses;
    const schemes = {
      key: { type: 'apiKey', in: 'query', name: 'key' },
      basic: isOld ? { type: 'basic' } : { type: 'http', scheme: 'basic' },
      login: isOld
        ? { type: 'oauth2', flow: 'implicit', authorizationUrl, scopes }
        : { type: 'oauth2', flows: { implicit: { authorizationUrl, scopes } } },
      code: isOld
        ? { type: 'oauth2', flow: 'accessCode', ...addresses, scopes }
        : { type: 'oauth2', flows: { authorizationCode: { ...addresses, scopes } } },
    };
    return JSON.stringify({
      ...(isOld ? { swagger: '2.0' } : { openapi: version }),
      info: { title: 'Books', version: '1' },
      ...(isOld
        ? { host: 'books.example.com', schemes: ['http'] }
        : { servers: [{ url: 'http://books.example.com', description: 'Production' }] }),
      paths: {
        '/books': {
          get: { ...operation, parameters: [{ name: 'limit', in: 'query', ...limit }] },
          post: { ...operation, ...body },
        },
        '/admin/books': { post: { responses, ...body } },
        '/v1/books/{id}': {
          get: {
            ...operation,
            deprecated: true,
            parameters: [parameter('id', 'path', 'integer'), parameter('access_token', 'query', 'string')],
            responses: { 200: { description: 'A book' }, 500: { description: 'Failed', ...failed } },
          },
          delete: {
            security: [{ login: ['write'] }],
            parameters: [parameter('id', 'path', 'string')],
            responses: {
              204: { description: 'Gone', headers: { 'Access-Control-Allow-Origin': anyOrigin } },
            },
          },
        },
        '/v2/books/{id}': {
          get: { ...operation, parameters: [parameter('id', 'path', 'string')] },
          put: {
            ...operation,
            security: [{}, { code: ['read'] }],
            parameters: [parameter('id', 'path', 'string')],
          },
        },
        '/loans': {
          post: { ...operation, security: [{ nobody: [] }], 'x-internal': true },
          put: { ...operation, security: [{ basic: [] }] },
        },
      },
      ...(isOld
        ? { definitions: { Book: book }, securityDefinitions: schemes }
        : { components: { schemas: { Book: book }, securitySchemes: schemes } }),
    });
  }

  it('give the same findings', () => {
    const findings = (['2.0', '3.0.3', '3.1.0', '3.2.0'] as const).map((version) => {
      const workspace = workspaceOf({ 'api.json': description(version) });
      const all = analyse(workspace, uriOf('api.json')).findings;
      return all
        .map(
          ({ rule, message, confidence }) =>
            `${rule} ${confidence}: ${message.split('. ')[0]?.replace('http://books.example.com', 'http')}`,
        )
        .sort();
    });
    const [first, ...others] = findings;
    assert.ok((first?.length ?? 0) > 40, first?.join('\n'));
    for (const each of others) assert.deepEqual(each, first);
  });

  /** Rules that some version gives nothing to find. */
  const without: Readonly<Record<string, string>> = {
    'openapi-bearer-without-format 2.0': 'bearer tokens are keys in a header there',
    'openapi-unnamed-server 2.0': 'there is one server',
  };

  it('give the same findings for the examples of every rule, in YAML and JSON', () => {
    const shown = new Set<string>();
    let compared = 0;
    for (const rule of foldersIn('rules').filter((name) => name.startsWith('openapi-')))
      for (const entry of examplesIn(`rules/${rule}`)) {
        const { files, extension, title } = readExample(entry);
        const [file, ...others] = files;
        // What lies in several files refers to their names, and one example is no description.
        if (!file || others.length || !/^\s*"?(?:openapi|swagger)\b/m.test(file.source.text)) continue;
        const name = `api${extension}`;
        const workspace = audited(name, file.source.text);
        const { root: document } = documentAt(workspace, uriOf(name));
        assert.ok(document, title);
        const expected = analyse(workspace, uriOf(name)).findings;
        for (const version of versions) {
          const translation = sayable(document, version);
          if (!translation) continue;
          for (const form of ['json', 'yaml'] as const) {
            assert.deepEqual(unlike(expected, translation, form), [], `${title} as ${version} in ${form}`);
            if (expected.some((each) => each.rule === rule)) shown.add(`${rule} ${version}`);
            compared++;
          }
        }
      }
    assert.ok(compared > 800, `${compared} comparisons`);
    const descriptive = allRules.filter(({ id }) => id.startsWith('openapi-'));
    const pairs = descriptive.flatMap(({ id }) => versions.map((version) => `${id} ${version}`));
    assert.deepEqual(
      pairs.filter((pair) => !shown.has(pair)),
      Object.keys(without),
      'each rule finds something in each version',
    );
  });

  function audited(name: string, text: string) {
    return workspaceOf({ [name]: text, 'handrail.json': '{ "preset": "audit" }' });
  }

  /** The translation; null where the version has no words for what the description says. */
  function sayable(document: DocumentNode, version: Version): Translation | null {
    try {
      return translated(document, version);
    } catch (error) {
      if (error instanceof Unsayable) return null;
      throw error;
    }
  }

  /** Findings that a translation lacks or has too many: at other places, of other confidence, or in other words. */
  function unlike(
    expected: readonly Finding[],
    translation: Translation,
    form: 'json' | 'yaml',
  ): readonly string[] {
    const name = `api.${form}`;
    const left = [...analyse(audited(name, translation[form]), uriOf(name)).findings];
    const missing = expected.filter((finding) => {
      const same = left.findIndex(
        (each) =>
          each.rule === finding.rule &&
          each.confidence === finding.confidence &&
          withoutNames(each.message) === withoutNames(finding.message) &&
          translation.origins.get(each.pointer ?? '')?.has(finding.pointer ?? ''),
      );
      if (same >= 0) left.splice(same, 1);
      return same < 0;
    });
    return [...missing.map((each) => `missing ${said(each)}`), ...left.map((each) => `more ${said(each)}`)];
  }

  const said = ({ rule, confidence, pointer, message }: Finding) =>
    `${rule} ${confidence} ${pointer}: ${message}`;
  /** Servers and schemas without a name are called by what is written, which versions write differently. */
  const withoutNames = (message: string) => message.replaceAll(/`[^`]*`/g, '`…`');
});

describe('the page of checks of API descriptions', () => {
  it('names every rule that is asked of a description, and none that is not there', () => {
    const text = readFileSync(join(root, 'docs/openapi-checks.md'), 'utf8');
    const named = new Set([...text.matchAll(/`((?:openapi|contract|un\w+)-[a-z-]+)`/g)].map(([, id]) => id));
    const asked = allRules.filter(({ kind }) => kind === 'description' || kind === 'operation');
    assert.deepEqual([...named].sort(), asked.map(({ id }) => id).sort());
  });
});
