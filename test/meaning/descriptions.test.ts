import assert from 'node:assert/strict';
import { analyse, type SourceFile, sourceFile } from '#engine';
import { apiDescription } from '../../server/meaning/openapi/find.ts';
import { examplesIn, foldersIn, readExample, workspaceWith } from '../fixture/examples.ts';
import { findingsIn } from '../fixture/findings.ts';

/** What is found in files, without what differs between spellings of one thing. */
function found(files: readonly SourceFile[]): readonly string[] {
  return findingsIn(workspaceWith(files)).map(
    ({ rule, confidence, place, message }) =>
      `${rule} ${confidence} ${place.span.start}-${place.span.end} ${message}`,
  );
}

const inVersion = (source: SourceFile, version: string): SourceFile =>
  sourceFile(source.uri, source.text.replace('openapi: 3.0.3', `openapi: ${version}`));

/** One API, once in version 2.0 and once in version 3: operations and schemas are the same. */
const users = {
  'swagger.json': {
    swagger: '2.0',
    info: { title: 'Users', version: '1' },
    host: 'api.users.org',
    schemes: ['http'],
    consumes: ['application/json'],
    produces: ['application/json'],
    securityDefinitions: { key: { type: 'apiKey', in: 'query', name: 'key' } },
    security: [{ key: [] }, {}],
    paths: {
      '/admin/users/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, type: 'integer', format: 'int32' }],
        put: {
          parameters: [
            { name: 'password', in: 'query', type: 'string' },
            { name: 'user', in: 'body', schema: { $ref: '#/definitions/User' } },
          ],
          responses: { 200: { description: 'The user', schema: { $ref: '#/definitions/User' } } },
        },
      },
    },
    definitions: {
      User: { type: 'object', properties: { isAdmin: { type: 'boolean' }, password: { type: 'string' } } },
    },
  },
  'openapi.json': {
    openapi: '3.0.3',
    info: { title: 'Users', version: '1' },
    servers: [{ url: 'http://api.users.org' }],
    security: [{ key: [] }, {}],
    paths: {
      '/admin/users/{id}': {
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'integer', format: 'int32' } },
        ],
        put: {
          parameters: [{ name: 'password', in: 'query', schema: { type: 'string' } }],
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/User' } } } },
          responses: {
            200: {
              description: 'The user',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/User' } } },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'key' } },
      schemas: {
        User: { type: 'object', properties: { isAdmin: { type: 'boolean' }, password: { type: 'string' } } },
      },
    },
  },
};

const rulesIn = (name: keyof typeof users) =>
  findingsIn(workspaceWith([sourceFile(`file:///example/${name}`, JSON.stringify(users[name], null, 2))]))
    .map(({ rule, confidence }) => `${rule} ${confidence}`)
    .sort();

describe('what an API description says', () => {
  it('is the same in versions 3.0, 3.1 and 3.2', () => {
    const sources = foldersIn('rules')
      .filter((id) => id.startsWith('openapi-'))
      .flatMap((id) => examplesIn(`rules/${id}`).map(readExample))
      .flatMap(({ files }) => files.map(({ source }) => source))
      .filter(({ text }) => text.includes('openapi: 3.0.3'));
    assert.ok(sources.length > 20, 'there are examples to compare');
    for (const source of sources) {
      const old = found([source]);
      for (const version of ['3.1.0', '3.2.0'])
        assert.deepEqual(found([inVersion(source, version)]), old, `${version} of ${source.text}`);
    }
  });

  it('is the same in versions 2.0 and 3', () => {
    const old = rulesIn('swagger.json');
    assert.ok(old.includes('openapi-unbounded-string low') && old.includes('openapi-plain-http-server high'));
    assert.deepEqual(rulesIn('openapi.json'), old);
  });

  it('is found by the names that schemas and documents give themselves, from version 3.1 on', () => {
    const open = 'type: object, properties: { all: { type: array, items: { type: boolean } } }';
    const schemas: Readonly<Record<string, readonly [string, string]>> = {
      'an identifier': ['https://books.org/book', `Book: { $id: 'https://books.org/book', ${open} }`],
      'an anchor': ['#book', `Book: { $anchor: book, ${open} }`],
      'a dynamic anchor': ['#book', `Book: { $dynamicAnchor: book, ${open} }`],
      'an anchor below an identifier': [
        'https://books.org/book#inner',
        `Book: { $id: 'https://books.org/book', $defs: { Inner: { $anchor: inner, ${open} } } }`,
      ],
      'a pointer below an identifier': [
        'https://books.org/book#/$defs/Inner',
        `Book: { $id: 'https://books.org/book', $defs: { Inner: { ${open} } } }`,
      ],
      'a name that is relative to an identifier': [
        'https://books.org/shelf',
        `Shelf: { $id: 'https://books.org/shelf', allOf: [{ $ref: book }] }\n    Book: { $id: 'https://books.org/book', ${open} }`,
      ],
      'a pointer that is relative to an identifier': [
        'https://books.org/shelf',
        `Shelf: { $id: 'https://books.org/shelf', allOf: [{ $ref: '#/$defs/Own' }], $defs: { Own: { ${open} } } }`,
      ],
      'a pointer to the document below an identifier': [
        'https://books.org/shelf',
        `Shelf: { $id: 'https://books.org/shelf', allOf: [{ $ref: '#/components/schemas/Book' }] }\n    Book: { ${open} }`,
      ],
      'a dynamic reference': [
        '#shelf',
        `Shelf: { $anchor: shelf, allOf: [{ $dynamicRef: '#book' }] }\n    Book: { $dynamicAnchor: book, ${open} }`,
      ],
      'an anchor of another file': ['parts.yaml#book', 'Other: { type: object }'],
      'an identifier of another file': [
        'https://books.org/room',
        "Other: { type: object, allOf: [{ $ref: 'parts.yaml#/Other' }] }",
      ],
      'the document itself': ['https://books.org/api/all#/components/schemas/Book', `Book: { ${open} }`],
    };
    const parts = `Book: { $anchor: book, ${open} }\nRoom: { $id: 'https://books.org/room', ${open} }\nOther: { type: object }\n`;
    const reaches = (version: string, reference: string, written: string) => {
      const body = `requestBody: { content: { application/json: { schema: { $ref: '${reference}' } } } }`;
      const text = `openapi: ${version}\n$self: https://books.org/api/all\ninfo: { title: t, version: '1' }\npaths: { /books: { post: { ${body}, responses: {} } } }\ncomponents:\n  schemas:\n    ${written}\n`;
      const uri = 'file:///example/api.yaml';
      const workspace = workspaceWith([
        sourceFile(uri, text),
        sourceFile('file:///example/parts.yaml', parts),
      ]);
      return findingsIn(workspace).some(({ rule }) => rule === 'openapi-unbounded-array');
    };
    for (const [name, [reference, written]] of Object.entries(schemas))
      for (const version of ['3.0.3', '3.1.0', '3.2.0'])
        assert.equal(
          reaches(version, reference, written),
          version !== '3.0.3',
          `${name} in version ${version}`,
        );
  });

  it('holds what stands beside the reference of a path, too', () => {
    const text = `openapi: 3.1.0
info: { title: t, version: '1' }
paths:
  /books:
    $ref: 'parts.yaml#/books'
    parameters: [{ name: key, in: query, schema: { type: string } }]
    post: { responses: {} }
  /loans: { $ref: '#/paths/~1loans', put: { responses: {} } }
`;
    const parts = 'books: { delete: { responses: {} }, post: { responses: {} } }\n';
    const workspace = workspaceWith([
      sourceFile('file:///example/api.yaml', text),
      sourceFile('file:///example/parts.yaml', parts),
    ]);
    const operations = apiDescription(workspace, 'file:///example/api.yaml')?.operations ?? [];
    assert.deepEqual(
      operations.map(({ method, pointer, parameters }) => [method, pointer, parameters.length]),
      [
        ['POST', '/paths/~1books/post', 1],
        ['DELETE', '/books/delete', 1],
        ['PUT', '/paths/~1loans/put', 0],
      ],
    );
  });

  it('takes no name from what is an example or a property that is called so', () => {
    const uri = 'file:///example/api.yaml';
    const named = '{ $anchor: book, type: object, properties: { all: { type: array } } }';
    for (const schema of [`{ type: object, example: ${named} }`, `{ type: object, x-old: ${named} }`]) {
      const text = `openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { /books: { post: { requestBody: { content: { application/json: { schema: { $ref: '#book' } } } }, responses: {} } } }\ncomponents: { schemas: { Book: ${schema} } }\n`;
      const { findings } = analyse(workspaceWith([sourceFile(uri, text)]), uri);
      assert.ok(!findings.some(({ rule }) => rule === 'openapi-unbounded-array'), schema);
    }
  });

  it('is found at the end of a long text, too', () => {
    const filler = `x-filler: ${'a'.repeat(200_000)}\n`;
    const text = `${filler}paths: { /books: { put: {} } }\nopenapi: 3.0.3\n`;
    const { findings } = analyse(
      workspaceWith([sourceFile('file:///example/api.yaml', text)]),
      'file:///example/api.yaml',
    );
    assert.ok(findings.some(({ rule }) => rule === 'openapi-operation-without-security'));
  });

  it('is read within bounds from texts that are made to exhaust a reader', () => {
    const bomb = Array.from(
      { length: 12 },
      (_, i) =>
        `    s${i}: &s${i} { type: object, properties: { ${'abcdefghij'
          .split('')
          .map((name) => `${name}: ${i ? `*s${i - 1}` : '{ type: string }'}`)
          .join(', ')} } }`,
    ).join('\n');
    const deep = `${'{"properties":{"a":'.repeat(3000)}{}${'}}'.repeat(3000)}`;
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [
        `S${i}`,
        { $ref: `#/components/schemas/S${(i + 1) % 20_000}` },
      ]),
    );
    const head = (schema: string) =>
      `"openapi":"3.1.0","info":{"version":"1"},"paths":{"/a":{"put":{"requestBody":{"content":{"application/json":{"schema":${schema}}}}}}}`;
    const texts = {
      'bomb.yaml': `openapi: 3.1.0\npaths: { /a: { put: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/s11' } } } } } } }\ncomponents:\n  schemas:\n${bomb}\n`,
      'deep.json': `{${head(deep)}}`,
      'chain.json': `{${head('{"$ref":"#/components/schemas/S0"}')},"components":{"schemas":${JSON.stringify(chain)}}}`,
    };
    for (const [name, text] of Object.entries(texts)) {
      const uri = `file:///example/${name}`;
      const { findings, problems } = analyse(workspaceWith([sourceFile(uri, text)]), uri);
      assert.deepEqual(problems, [], name);
      assert.ok(findings.length > 0 && findings.length < 50, name);
    }
  });

  it('says where a text is broken, and reads what can be read all the same', () => {
    const head = 'openapi: 3.1.0\ninfo: { title: t, version: "1" }\n';
    const texts: Readonly<Record<string, readonly [string, RegExp, readonly string[]]>> = {
      'tabs.yaml': [`${head}paths:\n  /a:\n    put:\n\t  summary: x\n`, /Tabs are not allowed/, []],
      'twice.yaml': [
        `${head}paths:\n  /a:\n    put: {}\n  /a:\n    post: {}\n`,
        /`\/a` is already in this map\. Only this later one counts/,
        ['/paths/~1a/post'],
      ],
      'twice.json': [
        '{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{"put":{}},"/a":{"post":{}}}}',
        /`\/a` is already in this map\. Only this later one counts/,
        ['/paths/~1a/post'],
      ],
      'open.json': [
        '{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{"put":{}},"/b":{',
        /not valid JSON/,
        ['/paths/~1a/put'],
      ],
      'merge.yaml': [
        `${head}x-all: &all { put: {} }\npaths: { /a: { <<: *all } }\n`,
        /^$/,
        ['/paths/~1a/put'],
      ],
    };
    for (const [name, [text, message, pointers]] of Object.entries(texts)) {
      const uri = `file:///example/${name}`;
      const { findings, problems, notUnderstood } = analyse(workspaceWith([sourceFile(uri, text)]), uri);
      assert.deepEqual(problems, [], name);
      assert.match(notUnderstood[0]?.message ?? '', message, name);
      const open = findings.filter(({ rule }) => rule === 'openapi-operation-without-security');
      assert.deepEqual(
        open.map(({ pointer }) => pointer),
        pointers,
        name,
      );
    }
  });

  it('with one text of 30 MB in it is read as without', () => {
    const huge = 'word '.repeat(6_000_000);
    const texts = {
      'huge.json': `{"openapi":"3.1.0","info":{"title":"t","version":"1","description":"${huge}"},"paths":{"/a":{"put":{}}}}`,
      'huge.yaml': `openapi: 3.1.0\ninfo: { title: t, version: "1", description: ${huge} }\npaths: { /a: { put: {} } }\n`,
    };
    for (const [name, text] of Object.entries(texts)) {
      const uri = `file:///example/${name}`;
      const { findings, problems } = analyse(workspaceWith([sourceFile(uri, text)]), uri);
      assert.deepEqual(problems, [], name);
      assert.ok(findings.length > 0 && findings.length < 50, name);
    }
  });
});
