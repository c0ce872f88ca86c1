/** Fixes in API descriptions, and in code that is held against one, through the doors of the editor and the command line. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { parse } from 'yaml';
import { handrail } from '../cli/command-line.ts';
import { applied, type Client, folderWith, open, removeFolder, start, until, uriOf } from './client.ts';

const yaml = `# Books of the library.
openapi: 3.0.3
info: { title: Books, version: '1' }
servers:
  - url: https://books.example.org
    description: Production
components:
  securitySchemes: { session: { type: http, scheme: bearer, bearerFormat: JWT } }
  responses:
    Failed: { description: Failed }
    Busy: { description: Busy, headers: { Retry-After: { schema: { type: integer } } } }
security: [{ session: [] }]
paths:
  # The list.
  /books:
    get:
      responses:
        '200': { description: All }   # in order
        default: { $ref: '#/components/responses/Failed' }
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              additionalProperties: false
              required: [title]
              properties:
                title: { type: string, maxLength: 80 }
      responses:
        '201': { description: Added }
        '401': { $ref: '#/components/responses/Failed' }
        '429': { $ref: '#/components/responses/Busy' }
        '500': { $ref: '#/components/responses/Failed' }
  /books/{id}:
    get:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string, format: uuid } }
      responses:
        '200': { description: One }
        default: { $ref: '#/components/responses/Failed' }
`;

/** A description with faults that have fixes. */
const open3 = `openapi: 3.1.0
info: { title: Loans, version: '1' }
servers:
  - url: http://loans.example.org
    description: Production
components:
  securitySchemes:
    session: { type: http, scheme: bearer, bearerFormat: JWT }
  schemas:
    Loan:
      type: object
      properties:
        title: { type: string }
        password: { type: string }
        isAdmin: { type: boolean }
        count: { type: integer }
        tags: { type: array, items: { type: string, maxLength: 9 } }
        code: { type: string, maxLength: 9, pattern: '[a-z]+' }
paths:
  /loans:
    get:
      security: [{ session: [] }]
      responses:
        '200': { description: All }
    post:
      requestBody:
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Loan' }
      responses:
        '201':
          description: Added
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Loan' }
`;

const code = `import express from 'express';
import jwt from 'jsonwebtoken';
import { z } from 'zod';

const app = express();
app.use(express.json());

function signedIn(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.KEY);
  } catch {
    return res.sendStatus(401);
  }
  next();
}

const query = z.object({ page: z.coerce.number().int().max(99) });

app.get('/books', signedIn, (req, res) => res.json(query.parse(req.query).page));
app.post('/books', signedIn, (req, res) => {
  res.status(201).json({ title: req.body.title });
});
app.get('/books/:id', (req, res) => res.json({ id: req.params.id }));
app.delete('/books/:id', signedIn, (req, res) => res.sendStatus(204));
app.listen(3000);
`;

const files = {
  'package.json':
    '{ "name": "books", "dependencies": { "express": "^5", "zod": "^4", "jsonwebtoken": "^9" } }',
  'handrail.json': '{ "preset": "strict" }',
  'app.js': code,
  'openapi.yaml': yaml,
};

describe('fixes of API descriptions in an editor', () => {
  let folder: string;
  let client: Client;

  beforeEach(async () => {
    folder = folderWith(files);
    client = await start({ folders: [folder] });
  });

  afterEach(async () => {
    await client.stop();
    removeFolder(folder);
  });

  const uriIn = (path: string) => uriOf(join(folder, path));

  /** The edit that a quick fix of a finding makes. */
  async function fixOf(path: string, rule: string, title: RegExp): Promise<WorkspaceEdit> {
    await open(client, uriIn(path), files[path as keyof typeof files]);
    const here = () => client.diagnostics.get(uriIn(path));
    const diagnostic = await until(
      `${rule} in ${path}`,
      () => here()?.find((each) => each.code === rule),
      () => here()?.map((each: Diagnostic) => `${each.code} ${each.message}`),
    );
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriIn(path) },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    })) as CodeAction[];
    const action = actions.find((each) => title.test(each.title) && !each.disabled);
    assert.ok(action, actions.map((each) => `${each.title} ${each.disabled?.reason ?? ''}`).join('\n'));
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    assert.ok(edit);
    return edit;
  }

  /** What each quick fix in a description does, by its rule and title: the description that it makes, as data. */
  async function fixesOf(
    path: string,
    text: string,
    language: string,
  ): Promise<ReadonlyMap<string, unknown>> {
    const uri = uriIn(path);
    await open(client, uri, text, language);
    const here = () => client.diagnostics.get(uri) ?? [];
    await until(
      `all findings in ${path}`,
      () => here().some(({ code }) => code === 'openapi-missing-rate-limit'),
      here,
    );
    const made = new Map<string, unknown>();
    for (const diagnostic of here()) {
      const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic], only: ['quickfix'] },
      })) as CodeAction[];
      for (const action of actions) {
        // Comments are for texts that may hold some.
        if (/^Ignore /.test(action.title)) continue;
        const name = `${diagnostic.code} ${action.title}`;
        if (action.disabled) made.set(name, action.disabled.reason);
        else {
          const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
          assert.ok(edit, name);
          const isHere =
            Object.keys(edit.changes ?? {}).includes(uri) || JSON.stringify(edit).includes(`"${uri}"`);
          made.set(name, isHere ? parse(applied(text, uri, edit)) : 'in another file');
        }
      }
    }
    return made;
  }

  it('make the same of a description in JSON as of one in YAML', async () => {
    const json = `${JSON.stringify(parse(open3), null, 2)}\n`;
    writeFileSync(join(folder, 'open.yaml'), open3);
    writeFileSync(join(folder, 'open.json'), json);
    const inYaml = await fixesOf('open.yaml', open3, 'yaml');
    const inJson = await fixesOf('open.json', json, 'json');
    assert.ok(inYaml.size > 6, [...inYaml.keys()].join('\n'));
    assert.deepEqual([...inJson.keys()].sort(), [...inYaml.keys()].sort());
    for (const [name, description] of inYaml) assert.deepEqual(inJson.get(name), description, name);
  });

  it('put the schema of the operation into the handler, in the validator of the project', async () => {
    const edit = await fixOf('openapi.yaml', 'contract-validation', /Hold the body against/);
    const text = applied(code, uriIn('app.js'), edit);
    assert.match(text, /z\.object\(\{ title: z\.string\(\)\.max\(80\) \}\)/);
  });

  it('put the guard of the project before the handler', async () => {
    const edit = await fixOf('openapi.yaml', 'contract-authentication', /Put `signedIn` before/);
    assert.match(applied(code, uriIn('app.js'), edit), /app\.get\('\/books\/:id', signedIn, \(req/);
  });

  it('describe an endpoint with its parameters, security and answers, and keep what is written', async () => {
    const edit = await fixOf('app.js', 'undocumented-endpoint', /Describe/);
    const text = applied(yaml, uriIn('openapi.yaml'), edit);
    assert.match(text, /'?\/books\/\{id\}'?:\n[\s\S]*\n {4}delete:\n[\s\S]*name: id[\s\S]*'204':/);
    for (const line of yaml.split('\n')) assert.ok(text.includes(line), line);
  });

  it('are the same bytes by the command line as by "fix all" in the editor', async () => {
    await open(client, uriIn('openapi.yaml'), yaml);
    const here = () => client.diagnostics.get(uriIn('openapi.yaml'));
    await until('findings', () => here()?.length, here);
    const beginning = { line: 0, character: 0 };
    const [action] = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriIn('openapi.yaml') },
      range: { start: beginning, end: beginning },
      context: { diagnostics: [], only: ['source.fixAll'] },
    })) as CodeAction[];
    assert.ok(action);
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    assert.ok(edit);
    const inEditor = applied(yaml, uriIn('openapi.yaml'), edit);
    assert.notEqual(inEditor, yaml);
    handrail(['scan', '.', '--fix'], { folder });
    assert.equal(readFileSync(join(folder, 'openapi.yaml'), 'utf8'), inEditor);
  });
});
