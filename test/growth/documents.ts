/** Descriptions that grow: each has so many things of its kinds, so that twice the number is twice the document. */

/** The files of a description, by name; `api` is the description. References to other files end in `.ending`. */
export type Grown = Readonly<Record<string, unknown>>;

export const growing: Readonly<Record<string, (size: number) => Grown>> = {
  operations: (size) => ({
    api: {
      ...head('3.1.0'),
      security: [{ token: [] }],
      servers: each(size, (i) => ({ url: `http://books${i}.org/v1` })),
      tags: each(size, (i) => ({ name: `tag ${i}` })),
      paths: {
        ...named(size, (i) => [`/books${i}/{id}`, changing(i)]),
        ...named(size, (i) => [`/v1/loans${i}`, { get: { security: [], responses: done } }]),
        ...named(size, (i) => [`/v2/loans${i}`, { get: { deprecated: true, responses: done } }]),
        ...named(size, (i) => [`/admin/users${i}`, { post: { responses: done } }]),
        ...named(size, (i) => [`/missing${i}`, { $ref: `#/components/pathItems/Missing${i}` }]),
        '/all': {
          parameters: each(size, (i) => ({ name: `p${i}`, in: 'query', schema: text })),
          get: {
            parameters: each(size, (i) => ({ name: `p${i}`, in: 'query', schema: list(text) })),
            responses: named(size, (i) => [`${i + 200}`, { description: 'Done' }]),
          },
          post: {
            responses: done,
            callbacks: named(size, (i) => [`c${i}`, callback(i)]),
          },
        },
      },
      webhooks: named(size, (i) => [`w${i}`, { post: { requestBody: body(object(1)), responses: done } }]),
      components: { securitySchemes: { token: bearer } },
    },
  }),
  schemas: (size) => ({
    api: {
      ...head('3.1.0'),
      paths: {
        ...named(size, (i) => [`/shared${i}`, operationOn(reference('Wide'), i % 2 === 0)]),
        ...named(size, (i) => [`/derived${i}`, operationOn(reference(`Derived${i}`), true)]),
        ...named(size, (i) => [`/tree${i}`, operationOn(reference(`Tree${i}`), true)]),
        '/chain': operationOn(reference('Chain0'), true),
        '/named': operationOn({ $ref: '#anchor0' }, true),
        '/alternatives': operationOn({ oneOf: each(size, () => object(2)) }, true),
      },
      components: {
        securitySchemes: { token: bearer },
        schemas: {
          Wide: {
            type: 'object',
            properties: named(size, (i) => [`p${i}`, i % 2 ? reference('Wide') : object(1)]),
          },
          ...named(size, (i) => [`Derived${i}`, { allOf: [reference('Wide'), object(2)] }]),
          ...named(size, (i) => [`Chain${i}`, i < size - 1 ? reference(`Chain${i + 1}`) : text]),
          ...named(size, (i) => [
            `Tree${i}`,
            {
              type: 'object',
              properties: {
                role: text,
                one: reference(`Tree${(i * 7 + 1) % size}`),
                other: reference(`Tree${(i * 3 + 2) % size}`),
              },
            },
          ]),
          ...named(size, (i) => [
            `Named${i}`,
            { $anchor: `anchor${i}`, type: 'object', properties: { next: { $ref: `#anchor${i + 1}` } } },
          ]),
        },
      },
    },
  }),
  'schemes and examples': (size) => ({
    api: {
      ...head('3.0.3'),
      security: each(size, (i) => ({ [`scheme${i}`]: [`scope${i}`] })),
      paths: {
        ...named(size, (i) => [
          `/own${i}`,
          { put: { security: [{ [`scheme${i}`]: [`other${i}`] }], responses: done } },
        ]),
        ...named(size, (i) => [
          `/undefined${i}`,
          { put: { security: [{ [`none${i}`]: [] }], responses: done } },
        ]),
        ...named(size, (i) => [`/cleared${i}`, { put: { security: [], responses: done } }]),
        '/examples': {
          get: {
            responses: {
              200: {
                description: 'Done',
                headers: named(size, (i) => [`X-${i}`, { schema: text }]),
                content: {
                  'application/json': {
                    examples: named(size, (i) => [`e${i}`, { value: { token: `abc${i}`, list: [1, 2, 3] } }]),
                  },
                  'text/json': { example: each(size, (i) => ({ password: `x${i}` })) },
                },
              },
            },
          },
        },
      },
      components: {
        securitySchemes: {
          ...named(size, (i) => [`scheme${i}`, oauth(named(1, () => [`scope${i}`, 'One']))]),
          many: oauth(named(size, (i) => [`scope${i}`, 'One of many'])),
        },
      },
    },
  }),
  'version 2.0': (size) => ({
    api: {
      ...head('2.0'),
      host: 'books.org',
      schemes: ['http'],
      paths: named(size, (i) => [
        `/books${i}/{id}`,
        {
          parameters: [{ name: 'id', in: 'path', required: true, type: 'integer' }],
          post: {
            parameters: [{ name: 'book', in: 'body', schema: { $ref: `#/definitions/Book${i}` } }],
            responses: { 200: { description: 'Done', schema: { $ref: `#/definitions/Book${i}` } } },
          },
        },
      ]),
      definitions: named(size, (i) => [`Book${i}`, object(3)]),
    },
  }),
  'many files': (size) => ({
    api: { ...head('3.1.0'), paths: named(size, (i) => [`/books${i}`, { $ref: `./part${i}.ending` }]) },
    ...named(size, (i) => [`part${i}`, changing(i)]),
  }),
};

function head(version: string) {
  return {
    [version === '2.0' ? 'swagger' : 'openapi']: version,
    info: { title: 'Books', version: '1' },
  };
}

const each = <T>(size: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: size }, (_, i) => make(i));

const named = (size: number, make: (index: number) => readonly [string, unknown]) =>
  Object.fromEntries(each(size, make));

const text = { type: 'string' };
const list = (items: unknown) => ({ type: 'array', items });
const done = { 200: { description: 'Done' } };
const bearer = { type: 'http', scheme: 'bearer' };
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const body = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const answer = (schema: unknown) => ({ description: 'An answer', ...body(schema) });
const oauth = (scopes: unknown) => ({
  type: 'oauth2',
  flows: { implicit: { authorizationUrl: 'http://id.books.org/a', scopes } },
});

function object(properties: number) {
  return {
    type: 'object',
    properties: named(properties, (i) => [`${['role', 'password', 'url'][i] ?? i}`, text]),
  };
}

function changing(i: number) {
  return {
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
    servers: [{ url: `ws://books${i}.org` }],
    get: { operationId: `get${i}`, tags: ['internal'], security: [{}, { token: [] }], responses: done },
    post: { requestBody: body(object(3)), responses: done, callbacks: { changed: callback(i) } },
  };
}

function callback(i: number) {
  return { [`{$request.body#/url${i}}`]: { post: { responses: done } } };
}

function operationOn(schema: unknown, isSecured: boolean) {
  return {
    post: {
      ...(isSecured && { security: [{ token: [] }] }),
      requestBody: body(schema),
      responses: { 200: answer(schema), 400: answer(schema) },
    },
  };
}
