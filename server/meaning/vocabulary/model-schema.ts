/** The JSON schema of models, for completion in editors and for checking every model; `model.ts` says what the words mean. */
import { origins, purposes, weaknesses } from './care-words.ts';

const text = { type: 'string' };
/** `accessPath` is a keyword of our own: `model-check.ts` gives it its meaning, other readers pass over it. */
const path = {
  type: 'string',
  minLength: 1,
  accessPath: true,
  description: 'An access path, e.g. `Pool.query(0)`.',
};
const argument = {
  type: ['string', 'integer'],
  description: 'Where in a call: `0`, `last`, `1..`, `*`, or with a property below it: `0.where`.',
};
const flag = { type: 'boolean' };

function list(items: unknown, description?: string): object {
  return { type: 'array', items, ...(description ? { description } : {}) };
}

function oneOrMore(items: unknown): object {
  return { anyOf: [items, list(items)] };
}

function record(values: unknown, description: string): object {
  return { type: 'object', additionalProperties: values, description };
}

function byPath(values: unknown, description: string): object {
  return { ...record(values, description), propertyNames: path };
}

function object(
  properties: Record<string, unknown>,
  required: readonly string[] = [],
  description?: string,
): object {
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    required,
    ...(description ? { description } : {}),
  };
}

const namedSetting = object({ named: text, at: text, otherwise: text, seen: { const: true } }, [
  'named',
  'at',
  'otherwise',
]);
const sourceKinds = ['body', 'query', 'path', 'header', 'cookie', 'file', 'url'];
const sinkKinds = [
  'sql-text',
  'sql-identifier',
  'nosql-filter',
  'shell-command',
  'program',
  'program-arguments',
  'code',
  'module',
  'file-path',
  'url',
  'redirect',
  'html',
  'rendered-html',
  'typed-html',
  'sniffed-html',
  'template',
  'regular-expression',
  'ldap-filter',
  'ldap-name',
  'xpath',
  'xml',
  'serialized',
  'method-name',
  'log',
  'header',
  'header-name',
  'property-path',
  'deep-merge',
  'email-header',
  'email-lines',
  'email-text',
  'email-html',
  'view-data',
  'query-text',
  'query-clause',
  'upload-name',
  'expanded-document',
];
const replyKinds = ['body', 'view', 'redirect', 'file', 'header', 'status'];
const guardKinds = [
  'authentication',
  'authorization',
  'rate-limit',
  'csrf',
  'cors',
  'body-parser',
  'headers',
  'session',
  'logging',
  'static-files',
  'validation',
];
const cleaners = list({
  enum: [
    'text',
    'number',
    'bounded',
    'boolean',
    'enum',
    'uuid',
    'date',
    'object-id',
    'plain-text',
    'hash',
    'sql-quoted',
    'path-name',
    'normal-path',
    'absolute-path',
    'within-folder',
    'folder-prefix',
    'known-start',
    'known-host',
    'local-address',
    'address-part',
    'html-escaped',
    'shell-quoted',
    'one-line',
    'json-text',
    'pattern-escaped',
    'ldap-escaped',
    'own-name',
    'existing-key',
    'signed',
    'outer-address',
    'few-signs',
  ],
});

const testWords = {
  at: argument,
  is: list({ type: ['string', 'number', 'boolean'] }),
  form: { enum: ['function', 'object', 'array', 'text'] },
  present: flag,
  reads: { enum: ['sql'] },
  bits: { type: 'integer' },
};
const test = object(testWords, ['at']);
const routeTest = object({ ...testWords, value: text }, ['at']);

const literals = list({ type: ['string', 'number', 'boolean', 'null'] });

const settingTest = object(
  {
    at: argument,
    is: literals,
    not: literals,
    present: flag,
    below: { type: 'number' },
    over: { type: 'number' },
    bits: { type: 'integer' },
    words: list(text),
    value: text,
    agrees: flag,
    unanchored: flag,
    claims: flag,
    idle: flag,
    collects: flag,
    outside: list(text),
    holds: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } },
    orUnknown: flag,
  },
  ['at'],
);

const repairValue = { type: ['string', 'number', 'boolean'] };

const settingName = {
  enum: [
    'nested-query',
    'checked-filters',
    'request-timeout',
    'request-log',
    'token-expiry',
    'unlisted-keys-dropped',
    'numbered-parameters',
    'sign-parameters',
  ],
};

const weakness = {
  ...object(
    {
      call: path,
      set: path,
      exported: text,
      means: { enum: [...weaknesses] },
      when: list(settingTest),
      unless: list(settingTest),
      subject: argument,
      repair: object(
        {
          at: argument,
          to: { anyOf: [repairValue, list(repairValue)] },
          expression: { const: true },
          object: { type: 'integer', minimum: 0 },
        },
        ['at', 'to'],
      ),
      repairCall: text,
      needs: text,
      unset: settingName,
    },
    ['means'],
  ),
  anyOf: [{ required: ['call'] }, { required: ['set'] }, { required: ['exported'] }],
};

const returns = {
  anyOf: [
    { enum: replyKinds },
    record({ enum: [...replyKinds, 'media-type'] }, 'Property of the returned object -> what it is.'),
  ],
};
const tests = list(
  oneOrMore(routeTest),
  'Tests of which one must hold; those of an inner list must all hold.',
);
const sinkEntry = {
  anyOf: [
    { enum: sinkKinds },
    object(
      {
        kind: { enum: sinkKinds },
        when: tests,
        unless: tests,
        before: text,
        placeholders: object({ text: argument, signs: list(text), outsideQuotes: list(text) }, [
          'text',
          'signs',
          'outsideQuotes',
        ]),
      },
      ['kind'],
    ),
  ],
};

const route = object(
  {
    on: oneOrMore(text),
    call: oneOrMore(text),
    kind: { enum: ['endpoint', 'mount', 'group', 'scope', 'hook', 'prefix', 'parameter', 'only', 'except'] },
    router: { enum: ['result'] },
    around: { const: true },
    actions: record(text, 'Method of the class -> HTTP method and what stands behind the path.'),
    names: { anyOf: [argument, list(text)] },
    when: list(routeTest),
    method: { anyOf: [text, object({ argument }, ['argument'])] },
    path: oneOrMore(argument),
    prefix: oneOrMore(argument),
    match: { enum: ['pattern'] },
    shares: flag,
    after: { const: true },
    handlers: oneOrMore(argument),
    keys: list({ enum: ['path', 'method'] }),
    within: list(text),
    parameterSign: { enum: ['$'] },
    macros: argument,
    requires: argument,
    settings: argument,
    folder: object(
      {
        at: argument,
        hooks: argument,
        cascade: argument,
        parameters: argument,
        flat: argument,
        prefix: text,
      },
      ['at'],
    ),
    reach: { enum: ['all', 'own', 'parent'] },
    answers: { enum: ['any', 'itself'] },
    under: { anyOf: [text, namedSetting] },
    routers: { enum: ['below', 'whole'] },
    repeats: { const: true },
    forwarded: object({ named: text, at: list(text) }, ['named', 'at']),
    params: list(text),
    returns,
    schemas: list(
      object({ at: argument, part: { enum: [...sourceKinds, 'reply'] }, form: { enum: ['json-schema'] } }, [
        'at',
        'part',
      ]),
    ),
    guard: object(
      {
        at: oneOrMore(argument),
        kind: { enum: guardKinds },
        except: list(object({ at: text, is: list({ type: ['string', 'number', 'boolean'] }) }, ['at', 'is'])),
        authorizes: oneOrMore(text),
      },
      ['at', 'kind'],
    ),
  },
  ['call'],
);

const decorator = object(
  {
    path,
    is: {
      enum: [
        'controller',
        'route',
        'version',
        'status',
        'media-type',
        'guards',
        'guard',
        'unguard',
        'requires',
        'middleware',
        'pipes',
        'metadata',
        'several',
        'source',
        'value',
        'computed',
        'catches',
        'module',
        'inject',
        'shown',
      ],
    },
    at: oneOrMore(argument),
    method: { anyOf: [text, object({ argument }, ['argument'])] },
    otherwise: { enum: ['name'] },
    gives: argument,
    unless: object({ named: text, holds: text }, ['named', 'holds']),
    version: argument,
    key: argument,
    named: argument,
    part: { enum: sourceKinds },
    name: oneOrMore(argument),
    holds: { enum: ['class', 'type'] },
    pipes: oneOrMore(argument),
    schema: argument,
    role: text,
    kind: { enum: guardKinds },
    alternatives: { const: true },
    returns,
    when: tests,
  },
  ['path', 'is'],
);

const application = object(
  {
    call: path,
    token: path,
    is: {
      enum: ['root', 'serves', 'prefix', 'versions', 'paths', 'guards', 'middleware', 'pipes', 'routes'],
    },
    at: argument,
    when: list(
      object({ at: argument, is: list({ type: ['string', 'number', 'boolean'] }), present: flag }, ['at']),
    ),
    except: argument,
    prefix: argument,
    version: argument,
    applies: text,
    excludes: text,
  },
  ['is'],
);

const classEntry = object({
  guard: text,
  pipe: text,
  middleware: text,
  filter: text,
  module: object({ imports: text, controllers: text, providers: text, module: text }, [
    'imports',
    'controllers',
    'providers',
    'module',
  ]),
  provider: object({ token: text, class: text, existing: text, value: text, factory: text }, [
    'token',
    'class',
    'existing',
    'value',
    'factory',
  ]),
  applications: text,
  undecorated: { const: true },
  prefix: object({ named: text, at: text }, ['named', 'at']),
  metadata: list(path),
  handler: path,
  controller: path,
});

const handler = object(
  {
    params: list(text),
    error: list(text),
    named: list(list(text)),
    below: list(text),
    receiver: text,
    passes: path,
    returns,
    selects: { type: 'boolean' },
    textsAsHtml: object({ unless: list(text) }, ['unless']),
    loaded: text,
    usualStatus: {
      anyOf: [{ const: 'declared' }, { type: 'object', additionalProperties: { type: 'integer' } }],
    },
  },
  ['params'],
  'Roles of the parameters of handlers.',
);

const enforced = object(
  {
    kind: { enum: guardKinds },
    when: list(test),
    except: list(test),
    handler: text,
    schemes: argument,
    unless: list(text),
  },
  ['kind'],
);

const file = object(
  {
    dependency: oneOrMore(text),
    roots: list(text),
    under: oneOrMore(text),
    named: oneOrMore(text),
    given: object(
      {
        at: path,
        description: argument,
        operation: text,
        parameters: text,
        enforces: list(enforced, 'How requests are held against the operation.'),
      },
      ['at'],
    ),
    except: list(text),
    hidden: list(text),
    flat: flag,
    anyPath: { const: true },
    directive: text,
    told: object({
      types: { const: true },
      reads: list(text),
      returns: list(text),
      calls: list(
        object({ parameter: { type: 'integer', minimum: 0 }, argument: { type: 'integer', minimum: 0 } }, [
          'parameter',
          'argument',
        ]),
      ),
      readsAlso: list(text),
    }),
    listed: text,
    client: text,
    kind: { enum: ['endpoint', 'guard', 'shared'] },
    readers: list(text),
    configured: list(object({ named: text, at: text }, ['named', 'at'])),
    path: object({
      prefix: text,
      under: namedSetting,
      name: flag,
      separator: text,
      segments: record(text, 'How parts are written -> what they mean in a path.'),
    }),
    exports: record(text, 'Name of an export -> HTTP method, and what is added to the path.'),
    suffixes: record(text, 'Endings of the name of the file -> HTTP method.'),
    handler,
    middleware: text,
    described: { const: true },
    matcher: text,
    awaited: { const: true },
  },
  ['exports'],
);

const schemaKind = {
  enum: [
    'any',
    'text',
    'number',
    'integer',
    'boolean',
    'date',
    'object',
    'array',
    'enum',
    'literal',
    'union',
    'intersection',
    'record',
    'file',
  ],
};

const textFormat = {
  enum: ['uuid', 'email', 'url', 'date', 'ip', 'hex', 'alphanumeric', 'object-id', 'base64'],
};

const textsByPath = record(oneOrMore(text), 'Path -> the text that must stand there.');
const deployment = object(
  {
    named: oneOrMore(text),
    functions: text,
    where: textsByPath,
    handler: oneOrMore(text),
    script: object({ at: text, beside: list(text), export: text, exports: list(text) }, [
      'beside',
      'exports',
    ]),
    folder: oneOrMore(text),
    events: oneOrMore(text),
    eventsWhere: textsByPath,
    method: text,
    path: text,
    includes: list(text),
    pathOtherwise: { enum: ['folder'] },
    under: namedSetting,
    guards: list(
      object(
        {
          at: oneOrMore(text),
          where: textsByPath,
          otherwise: oneOrMore(text),
          unsaid: text,
          kind: { enum: guardKinds },
          except: list({ type: ['string', 'boolean'] }),
        },
        ['at', 'kind'],
      ),
    ),
  },
  ['named', 'functions', 'events', 'method', 'path'],
);

const schemaWord = object({
  is: schemaKind,
  fields: argument,
  unknown: {
    anyOf: [
      { enum: ['drop', 'reject', 'keep'] },
      object(
        {
          argument,
          otherwise: { enum: ['drop', 'reject'] },
          words: record({ enum: ['drop', 'reject', 'keep'] }, 'What texts mean that stand there.'),
        },
        ['argument'],
      ),
    ],
  },
  items: argument,
  values: argument,
  of: argument,
  becomes: argument,
  wraps: { enum: ['array'] },
  each: argument,
  optional: flag,
  format: { anyOf: [textFormat, object({ argument }, ['argument'])] },
  min: argument,
  max: argument,
  pattern: argument,
  applies: argument,
  jsonSchema: argument,
  entity: argument,
  written: argument,
  texts: record(
    object({ is: schemaKind, format: textFormat, unknown: { enum: ['drop', 'reject', 'keep'] } }),
    'What the texts of a schema mean that is written in texts.',
  ),
  change: { enum: ['pick', 'omit', 'extend', 'partial'] },
  argument,
  opaque: flag,
  makes: argument,
  narrows: { anyOf: [{ enum: [true] }, argument] },
});

const pipe = object(
  {
    path,
    shape: object(
      {
        is: { enum: ['integer', 'number', 'boolean', 'date', 'text', 'enum'] },
        format: { enum: ['uuid'] },
        values: argument,
      },
      ['is'],
    ),
    schema: argument,
    drops: argument,
    rejects: argument,
    converts: argument,
  },
  ['path'],
);

const validator = object(
  {
    call: path,
    input: argument,
    part: { anyOf: [{ enum: [...sourceKinds, 'any'] }, object({ argument }, ['argument'])] },
    field: argument,
    schema: argument,
    drops: { anyOf: [{ const: true }, argument] },
    keeps: argument,
    output: text,
    fails: {
      anyOf: [
        { enum: ['throws', 'replies', 'collected', 'left-out', 'verdict'] },
        object({ falsy: text }, ['falsy']),
        object({ truthy: text }, ['truthy']),
      ],
    },
  },
  ['call', 'fails'],
);

const queryEntry = object(
  {
    on: oneOrMore(text),
    call: oneOrMore(text),
    reads: { enum: ['one', 'many', 'count', 'page'] },
    at: text,
    entity: {
      anyOf: [{ enum: ['receiver'] }, object({ argument }, ['argument']), object({ sql: argument }, ['sql'])],
    },
    filter: argument,
    keyed: { const: true },
    writes: argument,
    stores: argument,
    gives: { enum: ['written'] },
    select: argument,
    omit: argument,
    include: argument,
  },
  ['call'],
);

const entity = object(
  {
    from: {
      enum: [
        'call',
        'class-decorator',
        'class-init',
        'class-static',
        'prisma-schema',
        'type-argument',
        'type-module',
      ],
    },
    module: text,
    type: text,
    path,
    name: argument,
    table: argument,
    column: argument,
    columns: list(text),
    fields: argument,
    schema: path,
    decorators: list(path),
    hides: list(path),
    implicit: list(text),
    hidden: list(object({ option: text, is: flag }, ['option', 'is'])),
    json: list(text),
    validates: flag,
    casts: flag,
  },
  ['from'],
);

const importParts = { name: text, from: text, kind: { enum: ['named', 'default', 'namespace'] } };
const imported = object(importParts, ['name', 'from', 'kind']);
const imports = list(imported);

const schemaFix = object(
  {
    import: object({ ...importParts, whole: { enum: [true] } }, ['name', 'from', 'kind']),
    imports,
    object: text,
    typed: text,
    field: text,
    types: record(text, 'Known type of a field -> how it is written. `unknown` is required.'),
    apply: list(text),
    fails: text,
    takes: list(text),
    output: text,
    before: text,
    part: { enum: ['body', 'query'] },
    framework: text,
    needs: object({ name: text, from: text }, ['from']),
    limits: object({ text: argument, list: argument }, []),
    paths: { enum: [true] },
  },
  ['import', 'field', 'types'],
);

const routeSchemaFix = object(
  {
    option: object({ body: text, query: text }, []),
    says: text,
    object: text,
    field: text,
    types: record(text, 'Known type of a field -> how it is written. `unknown` is required.'),
  },
  ['option', 'says', 'object', 'field', 'types'],
);

const sessionFix = object({ awaited: text, around: text, plain: text, inCookie: text }, []);

const fixes = object({
  programs: list(object({ call: path, instead: text }, ['call', 'instead'])),
  roots: list(object({ call: path, option: text }, ['call', 'option'])),
  sql: list(
    object(
      {
        call: path,
        text: argument,
        placeholder: { enum: ['$n', '?', ':name', '@name', 'none'] },
        values: {
          anyOf: [
            object({ array: argument }, ['array']),
            object({ spread: argument }, ['spread']),
            object({ nextCall: list(text) }, ['nextCall']),
            object({ option: text, argument }, ['option', 'argument']),
            object({ named: argument }, ['named']),
            object({ chain: text }, ['chain']),
            object({ tag: { enum: ['called', 'receiver', 'argument'] }, imports }, ['tag']),
          ],
        },
        escape: text,
        texts: { enum: ['always', 'typed'] },
        where: settingName,
      },
      ['call', 'text', 'placeholder', 'values'],
    ),
  ),
  schema: oneOrMore(schemaFix),
  routeSchema: routeSchemaFix,
  classSchema: object(
    {
      from: text,
      limits: object({ text, list: text }, []),
      types: record(
        object({ decorators: list(text), type: text }, ['decorators', 'type']),
        'Known type of a member -> how it is written. `unknown` is required.',
      ),
    },
    ['from', 'types'],
  ),
  pipe: object({ write: text, imports }, ['write']),
  guard: {
    anyOf: [
      object({ place: { enum: ['before-handlers', 'handler'] } }, ['place']),
      object({ place: { enum: ['option'] }, option: text }, ['place', 'option']),
      object({ place: { enum: ['chain'] }, call: text }, ['place', 'call']),
      object({ place: { enum: ['decorator'] }, name: text, from: text }, ['place', 'name', 'from']),
    ],
  },
  reply: {
    anyOf: [
      text,
      list(
        object({ write: text, imports, stops: { enum: [true] }, throws: { enum: [true] }, for: text }, [
          'write',
        ]),
      ),
    ],
  },
  renew: sessionFix,
  end: sessionFix,
  failed: list(object({ for: text, write: text }, ['for', 'write'])),
  recipes: list(
    object(
      {
        does: {
          enum: [
            'html-escaped',
            'pattern-escaped',
            'ldap-escaped',
            'one-line',
            'random-text',
            'random-integer',
            'equal-texts',
            'resolved-path',
            'outside-folder',
            'file-extension',
            'rate-limiter',
            'security-headers',
            'password-hash',
          ],
        },
        write: text,
        imports,
        name: text,
        framework: text,
        needs: object({ name: text, from: text }, ['from']),
        setUp: object({ write: text, imports }, ['write']),
        global: text,
        option: text,
      },
      ['does', 'write'],
    ),
  ),
  records: { enum: ['plain', 'documents'] },
  limits: list(
    object({ on: oneOrMore(text), call: oneOrMore(text), option: argument, chain: text }, ['on', 'call']),
  ),
  projection: list(
    object(
      {
        on: oneOrMore(text),
        call: oneOrMore(text),
        argument,
        form: {
          enum: ['keys', 'omit', 'without', 'exclude', 'list', 'text', 'shown', 'names', 'columns'],
        },
        option: text,
        instead: text,
        chain: { enum: [true] },
        takes: text,
        table: list(text),
      },
      ['on', 'call', 'argument', 'form'],
    ),
  ),
});

/** The schema of one model file. */
export const modelSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Handrail model',
  ...object(
    {
      library: { ...text, description: 'Name of the library, equal to the name of its folder or file.' },
      documentation: { ...text, description: 'Where its documentation stands.' },
      packages: list(
        text,
        'npm packages it is imported from; default: the name of the library. `./src/guards.ts`: a file of the project.',
      ),
      values: record(oneOrMore(path), 'Names for values: each the meeting point of one or several paths.'),
      types: record(
        text,
        'TypeScript types of the packages -> name of a value; `(App)` for functions that get one.',
      ),
      fluent: list(path, 'Calls that return what they are called on.'),
      recognised: list(
        object(
          {
            by: oneOrMore(path),
            named: list(text),
            class: { const: true },
            given: { const: true },
            when: list(routeTest),
          },
          ['by'],
        ),
        'Calls that tell that a name whose code is not there stands for a value of the library.',
      ),
      routes: list(route, 'Calls that register handlers or group routes.'),
      files: list(file, 'Files that are handlers because of their place and their exports.'),
      deployments: list(deployment, 'Files of data that say which exported function answers which request.'),
      deploys: list(
        object(
          {
            call: path,
            roots: list(text),
            line: argument,
            lines: argument,
            path: argument,
            method: argument,
            below: list(text),
            handler: argument,
            within: list(text),
            guards: list(object({ at: argument, made: argument, kind: { enum: guardKinds } }, ['kind'])),
          },
          ['call', 'roots'],
        ),
        'Calls in code that say which exported function answers which request.',
      ),
      deployedFunctions: list(
        object(
          {
            call: path,
            handler: argument,
            function: argument,
            file: argument,
            export: argument,
            otherwise: text,
          },
          ['call'],
        ),
        'Calls that name a script for a platform to run.',
      ),
      plugins: list(
        object({ exports: list(text), beside: list(text), calls: list(text), params: list(text) }, [
          'exports',
          'params',
        ]),
        'Forms of exports that are plugins, also where nobody is seen to register them.',
      ),
      handlerClasses: byPath(text, 'Classes whose subclasses are handlers, and the method that answers.'),
      listings: list(
        object({ call: path, path: argument, file: argument, below: argument }, ['call']),
        'Calls in a list of files that are routes.',
      ),
      handler,
      requests: list(path, 'Values that are the request of the framework that the library is put into.'),
      requestLine: byPath(
        { enum: ['method', 'path', 'subpath', 'mount', 'url', 'line', 'route'] },
        'Values that say what is asked for.',
      ),
      pathTests: list(
        object({ call: path, patterns: argument }, ['call', 'patterns']),
        'Functions that are true for requests to certain paths.',
      ),
      decorations: list(
        object({ on: text, call: text, value: argument, onto: text, read: text }, [
          'on',
          'call',
          'value',
          'onto',
        ]),
        'Calls by which the project puts members of its own on values of the library.',
      ),
      macros: list(
        object({ on: text, call: text, handlers: oneOrMore(text) }, ['on', 'call', 'handlers']),
        'Calls by which the project names options of routes, with handlers behind them.',
      ),
      schemaNames: list(
        object({ on: text, call: text, name: text }, ['on', 'call']),
        'Calls by which the project gives schemas names, by which routes and other schemas call them.',
      ),
      carriers: list(
        object({ on: text, set: text, get: text, member: text }, ['on', 'set', 'get', 'member']),
        'Calls by which a handler puts something under a name on what it is given, and reads it there.',
      ),
      hands: byPath(text, 'Arguments whose properties later handlers find on a value of this name.'),
      loads: list(
        path,
        'Arguments that are the path of a file: the call gives what the function that the file exports makes of the object.',
      ),
      sources: byPath({ enum: sourceKinds }, 'Values that come from the request.'),
      replies: byPath({ enum: replyKinds }, 'Where a reply leaves.'),
      serializers: list(path, 'What turns objects into replies by the decorators of their classes.'),
      credentials: list(path, 'Values that prove or claim who is asking.'),
      principals: list(path, 'The signed-in user.'),
      impersonal: list(path, 'Members of a request that say nothing of who is asking.'),
      routeSettings: list(path, 'Where a guard finds the settings that a route was registered with.'),
      guards: list(
        object(
          {
            path,
            kind: { enum: guardKinds },
            except: list(test),
            unless: argument,
            runs: argument,
            login: list(test),
            decides: list(object({ method: text, on: { type: 'integer' } }, ['method', 'on'])),
            keeps: { enum: ['server', 'client'] },
            forms: { const: true },
            site: argument,
            sends: { enum: ['bearer', 'basic'] },
            shared: tests,
          },
          ['path', 'kind'],
        ),
        'Middleware and functions that guard.',
      ),
      verifies: list(path, 'Calls that throw or reject if the credential given to them is not valid.'),
      promises: list(path, 'Those among them that fail by a promise.'),
      messages: list(path, 'Those among them that check which service sent a message, and sign nobody in.'),
      limits: list(path, 'Calls that count requests, and fail or say so where there are too many.'),
      connectors: list(
        path,
        'Options that decide how a connection is made: an agent, a dispatcher, a lookup.',
      ),
      dispatches: list(
        path,
        'Calls that answer a request by what the library was told elsewhere: routes, procedures.',
      ),
      awaits: list(path, 'Calls by which a handler waits for guards of files above its own.'),
      unread: record(text, 'Package -> name of a framework whose endpoints are not read.'),
      issues: list(path, 'Calls that belong to signing in or up.'),
      servers: list(path, 'Calls that make an application.'),
      sessions: list(path, 'The session.'),
      readsForms: { const: true, description: 'Bodies of forms are read without a middleware for it.' },
      remembers: list(
        path,
        'Calls that put their second argument into the session, under the name that is the first.',
      ),
      renews: list(path, 'Calls that give the session a new identifier.'),
      ends: list(path, 'Calls that end the session.'),
      logs: list(path, 'Calls that write a log, and are no sink.'),
      rejects: list(path, 'Calls that let what waits for them fail with their argument.'),
      throws: list(path, 'Calls that fail with their argument and never come back.'),
      denies: byPath({ enum: [401, 403] }, 'Calls that answer with 401 or 403.'),
      asserts: list(path, 'Arguments that must be true, or the call throws.'),
      before: list(path, 'Arguments of calls on a builder that run before the handlers it makes.'),
      composes: list(
        {
          anyOf: [
            path,
            object(
              { at: path, suffices: { const: 'one' }, except: list(test, 'Then all have to let through.') },
              ['at', 'suffices'],
            ),
          ],
        },
        'Arguments of calls that make one handler of several.',
      ),
      exempts: list(path, 'Arguments of such calls with the paths for which those handlers do not run.'),
      collects: list(
        path,
        'Arguments of calls with handlers under names, by which they are called on the result.',
      ),
      wraps: list(path, 'Functions that a call gives back as they are, perhaps remembering what they gave.'),
      statuses: list(path, 'Where the status of a reply is set.'),
      sinks: byPath(oneOrMore(sinkEntry), 'Arguments that must not hold unchecked data.'),
      steps: byPath(
        {
          enum: [
            'result',
            'receiver',
            'named',
            'same',
            'parsed',
            'decoded',
            'choice',
            'base',
            'picked',
            'omitted',
            'reached',
            'keys',
            'entries',
            'instance',
            'outcome',
          ],
        },
        'How data passes through a call.',
      ),
      mediaTypes: byPath(
        { anyOf: [{ const: true }, object({ when: tests }, ['when'])] },
        'Where the media type of a reply is set.',
      ),
      nestedQuery: {
        anyOf: [{ const: true }, object({ before: { type: 'integer' } }, ['before'])],
        description: 'The query of the request may hold objects.',
      },
      repeatedQuery: { const: true, description: 'A name that stands twice in the query gives a list.' },
      sentNames: list(
        text,
        'Members of an uploaded file that hold its name as it was sent, with the folders in it.',
      ),
      prototypesRefused: list(
        { enum: sourceKinds },
        'Parts of the request that are refused where an object in them has a key such as `__proto__`.',
      ),
      settings: byPath(
        object(
          {
            sets: settingName,
            when: tests,
          },
          ['sets'],
        ),
        'Calls that set something for the whole application.',
      ),
      merges: list(path, 'Arguments whose properties are put into the first argument.'),
      iterations: list(
        {
          anyOf: [
            path,
            object({ path, of: { type: 'integer', minimum: 0 }, whole: { type: 'boolean' } }, ['path', 'of']),
          ],
        },
        'Parameters of callbacks that get the elements of the receiver, or of an argument.',
      ),
      markup: list(text, 'Attributes of elements whose value is put into the page as HTML.'),
      relays: list(path, 'Lists of functions of which each gets what the one before gives to its callback.'),
      channels: list(
        object({ on: text, gives: text, takes: { type: 'array', items: text, minItems: 1 }, made: path }, [
          'on',
          'gives',
        ]),
        'Calls by which functions are called with what is given elsewhere.',
      ),
      cleaners: byPath(cleaners, 'Calls whose result is harmless for the kinds named.'),
      checks: byPath(cleaners, 'Calls that are true only for harmless arguments.'),
      settles: byPath(
        cleaners,
        'Members by whose assignment the value that they are of becomes harmless for the kinds named.',
      ),
      constants: byPath(
        { type: ['string', 'number', 'boolean'] },
        'Values that are known though their code is not read.',
      ),
      decorators: list(decorator, 'What decorators of classes, methods and parameters mean.'),
      applications: list(application, 'What holds for all endpoints of an application.'),
      classes: classEntry,
      resolvers: list(
        object({ at: path, operations: record(text, 'Type -> method.') }, ['at', 'operations']),
        'Arguments that hold the resolvers of a GraphQL schema.',
      ),
      schemaFields: list(
        object(
          {
            at: path,
            name: argument,
            method: text,
            type: argument,
            operations: record(text, 'Type -> method.'),
            below: argument,
            calls: list(text),
            params: record(list(text), 'Method that made the field -> what resolvers get.'),
            resolvers: record(list(text), 'Name of an option -> what the function there gets.'),
            guards: list(object({ at: text, kinds: list({ enum: guardKinds }) }, ['at'])),
          },
          ['at'],
        ),
        'Arguments that hold fields of the root types of a GraphQL schema that is written in code.',
      ),
      schemaTypes: byPath(
        { enum: ['text', 'number', 'boolean'] },
        'Values that stand for types of arguments.',
      ),
      fieldGuards: list(
        object({ at: path, operations: record(text, 'Type -> method.'), otherwise: argument }, [
          'at',
          'operations',
        ]),
        'Arguments that hold what guards fields of a GraphQL schema.',
      ),
      operations: list(
        object(
          {
            at: path,
            name: argument,
            when: list(routeTest, 'Tests of which all must hold.'),
            modules: object({
              named: list(text, 'Fields that name the module, of the operation or of what it stands in.'),
              before: text,
              whole: { const: true },
            }),
            ids: list(text, 'Fields that name the handler, and go before `operationId`.'),
            security: argument,
            enforces: list(enforced, 'How requests are held against the description.'),
            servers: { anyOf: [{ const: false }, object({ except: list(test) }, ['except'])] },
            prefix: argument,
          },
          ['at'],
        ),
        'Arguments that hold the handlers of the operations of an API description.',
      ),
      contracts: object(
        {
          implements: list(
            object({ call: path, contract: argument, handlers: argument }, ['call', 'contract', 'handlers']),
            'Calls that take a contract with its handlers.',
          ),
          routers: object({ call: path, prefix: argument }, ['call']),
          serves: list(
            object({ call: path, router: argument, middleware: argument }, ['call', 'router']),
            'Calls that serve the handlers of a contract.',
          ),
          route: object(
            { method: text, path: text, schemas: record({ enum: sourceKinds }, 'Schemas of parts.') },
            ['method', 'path'],
          ),
          handler: object({ at: text, middleware: text }, ['at', 'middleware']),
        },
        ['implements', 'route'],
        'Contracts that say method and path of routes.',
      ),
      procedures: object(
        {
          calls: byPath(text, 'Calls that make a procedure.'),
          router: path,
          alone: { const: true },
          serves: list(
            object({ call: path, stated: { const: true }, asks: path, prefix: argument }, ['call']),
            'Calls that answer requests by a router.',
          ),
          separator: text,
          states: object({ call: path, method: argument, path: argument }, ['call', 'method']),
          contract: object({ call: path, at: argument }, ['call', 'at']),
          prefixes: path,
          settings: list(
            object({ call: path, at: argument }, ['call', 'at']),
            'Calls that put settings on a procedure.',
          ),
          continues: path,
          merges: path,
          lazy: oneOrMore(path),
          uses: path,
          inputs: path,
          outputs: path,
        },
        ['calls'],
        'Calls that make procedures, and routers of procedures.',
      ),
      pipes: list(pipe, 'Values that stand between the request and a parameter of a handler.'),
      weaknesses: list(weakness, 'Calls that are weak because of their settings.'),
      purposes: byPath(
        oneOrMore({
          anyOf: [
            { enum: [...purposes] },
            object({ kind: { enum: [...purposes] }, when: tests, unless: tests }, ['kind']),
          ],
        }),
        'What arguments are for.',
      ),
      origins: byPath({ enum: [...origins] }, 'What values are, wherever they go.'),
      schemas: byPath(schemaWord, 'What the calls that build a schema mean.'),
      validators: list(validator, 'Calls that hold data against a schema.'),
      verdicts: list(path, 'Calls that tell what collecting validators found.'),
      queries: list(queryEntry, 'Calls that read or write stored entities.'),
      entities: list(entity, 'How entities are defined.'),
      fixes,
    },
    ['library'],
  ),
};
