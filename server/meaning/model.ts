/**
 * The model format: what a library means, as data. `server/models/<library>/model.yml` and `.handrail/models/*.yml`
 * hold one such object each; `docs/models.md` is its manual.
 *
 * Access paths are the words of the format. A path starts at a head and takes steps:
 *
 * - heads: `module` (the package's export; default export, namespace and `require` result are the same; `module[name]`
 *   where only one of several packages is meant), a name from
 *   `values` of the same model (`Pool`), `request`/`response`/`next`/… (the handler's parameters), `global` (the global
 *   object: `global.JSON.parse`), `any` (any value whatsoever; for built-in methods such as `any.trim()`)
 * - `.name` a member; `.{a,b}` one of several; `.*` any; `.<entity>` any, whose name is the name of an entity
 * - `()` the result of a call or `new`; `await` needs no step; `('name')` the result of a call whose first argument is
 *   this text, in whatever case: `request.get('authorization')`; `('a', 'b')` one of several
 * - `(0)` an argument of a call, `(last)`, `(1..)` from the second on, `(*)` all: only for what is *said of* a call's arguments
 * - `(0).name` a property of an object given as argument
 * - `(0)->1` the second parameter of a function given as first argument; `(last)->1` likewise
 * - `(0)=>` what a function given as first argument returns
 * - `[]` an element of an array, a set, an iteration
 * - `` `` `` the result of a tagged template
 */

/** An access path in the syntax above. */
export type AccessPath = string;

/** Where in a call: `0`, `last`, `1..`, `*`, or with a property below it: `0.where`. A number is the same as its text. */
export type ArgumentPath = string | number;

export type SourceKind = 'body' | 'query' | 'path' | 'header' | 'cookie' | 'file' | 'url';
export type SinkKind =
  | 'sql-text'
  | 'sql-identifier'
  | 'nosql-filter'
  | 'shell-command'
  | 'code'
  | 'file-path'
  | 'url'
  | 'html'
  | 'template'
  | 'log'
  | 'header';
export type ReplyKind = 'body' | 'view' | 'redirect' | 'file' | 'header' | 'status';
export type GuardKind =
  | 'authentication'
  | 'authorization'
  | 'rate-limit'
  | 'csrf'
  | 'cors'
  | 'body-parser'
  | 'headers'
  | 'session'
  | 'logging'
  | 'static-files'
  | 'validation';

/** A test on an argument of the call that an entry speaks of. All given tests must hold. */
export interface ArgumentTest {
  /** Argument, or a property below it: `0.credentialsRequired`. */
  readonly at: ArgumentPath;
  /** Holds if the argument is one of these literals. */
  readonly is?: readonly (string | number | boolean)[];
  /** Holds if the argument is there and of this form. */
  readonly form?: 'function' | 'object' | 'array' | 'text';
  /** Holds if the argument is there, or is not. */
  readonly present?: boolean;
  /** Holds if the argument is a value of this name. */
  readonly value?: string;
}

export interface Model {
  /** Name of the library, equal to its folder's name. */
  readonly library: string;
  /** Where its documentation stands (for readers). */
  readonly documentation?: string;
  /** npm packages it is imported from; default: the library's name. A trailing `/*` covers sub-paths. */
  readonly packages?: readonly string[];
  /** Names for values: each the meeting point of one or several paths. */
  readonly values?: Readonly<Record<string, AccessPath | readonly AccessPath[]>>;
  /** TypeScript types exported by the packages (or global namespaces) -> name of a value. */
  readonly types?: Readonly<Record<string, string>>;
  /** Calls that return what they are called on: `Router.{get,post}()`. */
  readonly fluent?: readonly AccessPath[];

  readonly routes?: readonly RouteEntry[];
  readonly handler?: HandlerEntry;
  /** Calls by which the project puts members of its own on values of the library. */
  readonly decorations?: readonly DecorationEntry[];
  /** Values that come from the request. */
  readonly sources?: Readonly<Record<AccessPath, SourceKind>>;
  /** Where a reply leaves: `'response.json(0)': body`, or by an assignment to a member: `context.body: body`. */
  readonly replies?: Readonly<Record<AccessPath, ReplyKind>>;
  /** Values that prove or claim who is asking: an authorization header, a session, a verified token. */
  readonly credentials?: readonly AccessPath[];
  /** The signed-in principal, trustworthy where a guard has run: `request.user`. */
  readonly principals?: readonly AccessPath[];
  readonly guards?: readonly GuardEntry[];
  /** Calls that throw or reject if the credential given to them is not valid: `module.verify()`. */
  readonly verifies?: readonly AccessPath[];
  /**
   * Calls that belong to signing in or up: they issue a token or a session, or hold a password against its hash
   * (`module.sign()`, `module.compare()`). An endpoint that makes one is public by design.
   */
  readonly issues?: readonly AccessPath[];
  /** Calls that let what waits for them fail with their argument, as `throw` does: `global.Promise(0)->1()`. */
  readonly rejects?: readonly AccessPath[];
  /** Calls that answer with 401 or 403, or fail with an error that says so: `'reply.unauthorized()': 401`. */
  readonly denies?: Readonly<Record<AccessPath, 401 | 403>>;
  /** Arguments that must be true, or the call throws: `context.assert(0)`. */
  readonly asserts?: readonly AccessPath[];
  /** Arguments of calls that make one handler of several: the handlers, or lists of them: `module.compose(0)`. */
  readonly composes?: readonly AccessPath[];
  /** Where the status of a reply is set: `'response.status(0)'`, or by an assignment to a member: `context.status`. */
  readonly statuses?: readonly AccessPath[];

  readonly sinks?: Readonly<Record<AccessPath, SinkKind>>;
  /**
   * How data passes through a call: `'module.encode(0)': result`, `'any.concat(*)': result`. Paths of arguments or of the
   * receiver (`any.trim`). `parsed`: the argument is a text that is read, and the result whatever stands in it.
   */
  readonly steps?: Readonly<Record<AccessPath, 'result' | 'receiver' | 'parsed'>>;
  /** Arguments whose properties are put into the first argument of the call: `'global.Object.assign(1..)'`. */
  readonly merges?: readonly AccessPath[];
  /** Parameters of functions given to a call that get the receiver's elements: `'any.map(0)->0'`. */
  readonly iterations?: readonly AccessPath[];
  /** Calls whose result is harmless for the kinds named: `'global.Number()': [number]`. */
  readonly cleaners?: Readonly<Record<AccessPath, readonly Cleaner[]>>;
  /** Calls that are true only for harmless arguments: `'global.Number.isInteger(0)': [number]`. */
  readonly checks?: Readonly<Record<AccessPath, readonly Cleaner[]>>;
  /** Values that are known though their code is not read: `'module.HttpStatus.FORBIDDEN': 403`. */
  readonly constants?: Readonly<Record<AccessPath, string | number | boolean>>;

  readonly schemas?: SchemaEntries;
  readonly validators?: readonly ValidatorEntry[];
  /** Calls that tell what validators with `fails: collected` found. */
  readonly verdicts?: readonly AccessPath[];
  readonly queries?: readonly QueryEntry[];
  readonly entities?: readonly EntityEntry[];
  readonly fixes?: FixEntries;
}

/** What a value is known to be after validation, a conversion or a check. */
export type Cleaner =
  /** A text, and so neither an object nor a list. */
  | 'text'
  | 'number'
  | 'boolean'
  | 'enum'
  | 'uuid'
  | 'date'
  | 'object-id'
  | 'plain-text'
  | 'hash'
  | 'sql-quoted'
  | 'path-name'
  | 'html-escaped';

/**
 * A call that registers handlers or groups routes. Where arguments are named with properties below them (`0.path`), the
 * argument is a table, or a list of tables of which each registers on its own.
 */
export interface RouteEntry {
  /** Names of values the call is made on. If missing, `call` holds access paths of calls: `module.mount()`. */
  readonly on?: string | readonly string[];
  /** Method names; for endpoints they are the HTTP method, unless `method` says otherwise. */
  readonly call: string | readonly string[];
  /**
   * - `endpoint` (default) registers handlers;
   * - `mount` puts middleware or routers under a prefix;
   * - `group` gives a value whose routes lie under its path;
   * - `scope` gives a router to a callback, whose routes lie under its prefix; a router given instead of a callback
   *   shares its hooks with the router that it is given to;
   * - `hook` has its handlers run before every route of the router and of the scopes in it, whenever they were registered;
   * - `prefix` puts all routes of the router under a path.
   */
  readonly kind?: 'endpoint' | 'mount' | 'group' | 'scope' | 'hook' | 'prefix';
  /** `result`: the router is what the call gives, not what it is made on. */
  readonly router?: 'result';
  /** Tests on the arguments, all of which must hold; else the call registers nothing. */
  readonly when?: readonly ArgumentTest[];
  /** `*` for any HTTP method, or an HTTP method in lower case, or the argument that holds one or several. */
  readonly method?: string | { readonly argument: ArgumentPath };
  /**
   * Argument with the path (a text, a regular expression or an array of them); of several the first that is one.
   * Missing for routes on a group.
   */
  readonly path?: ArgumentPath | readonly ArgumentPath[];
  /** Argument with the prefix, taken only if it is a text, regular expression or an array of them. */
  readonly prefix?: ArgumentPath;
  /** `pattern`: the prefix of a mount is matched as the path of a route is: only what ends in `*` covers what lies below. */
  readonly match?: 'pattern';
  /** Arguments with handlers, in the order in which they run; arrays among them are flattened. `rest` is what is left after path or prefix. */
  readonly handlers?: ArgumentPath | 'rest' | readonly ArgumentPath[];
  /** For `scope`: the callbacks are in the files of a folder. */
  readonly folder?: LoadedFolder;
  /** Arguments with schemas that the framework holds the request against. */
  readonly schemas?: readonly RouteSchema[];
  /** Argument that names a guard; in a hook, one for all routes that name none. */
  readonly guard?: NamedGuard;
  /** `all`: a hook holds for every route of the server, not only for those of its own scope. */
  readonly reach?: 'all';
}

/** A folder that a `scope` loads: each file in it gives the callback by its default export, folders become prefixes. */
export interface LoadedFolder {
  /** Argument with the path of the folder. */
  readonly at: ArgumentPath;
  /** Option that lets `autohooks` files of a folder add hooks for the files beside them. */
  readonly hooks?: ArgumentPath;
  /** Option that lets these hooks hold in the folders below, too. */
  readonly cascade?: ArgumentPath;
  /** Option that makes folders named `_id` parameters. */
  readonly parameters?: ArgumentPath;
  /** Option that, if false, keeps folders out of the path. */
  readonly flat?: ArgumentPath;
}

/** A call that puts a member on all values of a name: `fastify.decorate('authenticate', handler)`. */
export interface DecorationEntry {
  readonly on: string;
  readonly call: string;
  /** Argument with the value; the first one holds the name of the member. */
  readonly value: ArgumentPath;
  /** Name of the values that get the member. */
  readonly onto: string;
}

/** A schema in the options of a route. */
export interface RouteSchema {
  readonly at: ArgumentPath;
  readonly part: SourceKind;
  /** `json-schema` where it is a JSON schema written as an object; else it is made by the calls of a library, or an object of such. */
  readonly form?: 'json-schema';
}

/** A guard that a route, or a hook for all routes, is given by its name. */
export interface NamedGuard {
  /** Argument that names it: a text, a list of texts or an object. */
  readonly at: ArgumentPath;
  readonly kind: GuardKind;
  /** Tests on values below `at`, under which it does not guard; one of them suffices. `at` of a test is a property path; empty for the value itself. */
  readonly except?: readonly ValueTest[];
  /** Property path below `at` whose presence means that it authorises, too. */
  readonly authorizes?: string;
}

/** A test on a value or a property below it. */
export interface ValueTest {
  readonly at: string;
  readonly is: readonly (string | number | boolean)[];
}

export interface HandlerEntry {
  /** Roles of a handler's parameters, e.g. `[request, response, next]`. Each role is the head of paths. */
  readonly params: readonly string[];
  /** Roles if the function has as many parameters as this list: an error handler. */
  readonly error?: readonly string[];
  /** A call that hands the request on when made without argument, and reports an error when made with one: `next`. */
  readonly passes?: string;
  /** What the returned value of an endpoint's handler is, where the framework replies with it. */
  readonly returns?: ReplyKind;
}

/** A middleware or function of the library that guards. */
export interface GuardEntry {
  /** Path of the middleware value: `module.authenticate()`, `module.expressjwt()`. */
  readonly path: AccessPath;
  readonly kind: GuardKind;
  /** Tests under which it does not guard, e.g. an option `credentialsRequired: false`. Any of them suffices. */
  readonly except?: readonly ArgumentTest[];
  /** Tests under which it is the login itself. Any of them suffices. */
  readonly login?: readonly ArgumentTest[];
}

/** What the calls that build a schema mean. Paths -> words; see `SchemaWord`. */
export type SchemaEntries = Readonly<Record<AccessPath, SchemaWord>>;

/**
 * What one call adds to a schema. A call on a schema changes that schema; a call on the module starts one.
 * Arguments are given as argument paths; a literal argument's value counts.
 */
export interface SchemaWord {
  readonly is?:
    | 'any'
    | 'text'
    | 'number'
    | 'integer'
    | 'boolean'
    | 'date'
    | 'object'
    | 'array'
    | 'enum'
    | 'literal'
    | 'union'
    | 'intersection'
    | 'record'
    | 'file';
  /** Argument that holds an object of field name -> schema. */
  readonly fields?: ArgumentPath;
  /** What happens to keys that are not listed. */
  readonly unknown?: 'drop' | 'reject' | 'keep' | { readonly argument: ArgumentPath };
  /** Argument with the schema of elements. */
  readonly items?: ArgumentPath;
  /** Argument (or arguments: `*`) with allowed values: an array, an object or literals. */
  readonly values?: ArgumentPath;
  /** Arguments with alternative or intersected schemas: an array, or `*`. A call on a schema has that schema among them. */
  readonly of?: ArgumentPath;
  /** The schema is that of an argument, or of what a function given there returns: `z.lazy()`, `Schema.pipe()`. */
  readonly becomes?: ArgumentPath;
  /** The schema that the call is made on becomes that of the elements: `Schema.array()`. */
  readonly wraps?: 'array';
  readonly optional?: boolean;
  readonly format?:
    | 'uuid'
    | 'email'
    | 'url'
    | 'date'
    | 'ip'
    | 'hex'
    | 'alphanumeric'
    | 'object-id'
    | 'base64';
  readonly min?: ArgumentPath;
  readonly max?: ArgumentPath;
  /** Argument with a regular expression the text must match. */
  readonly pattern?: ArgumentPath;
  /** Keeps (`pick`) or removes (`omit`) the fields named in an argument, adds those of an argument (`extend`), makes all optional (`partial`). */
  readonly change?: 'pick' | 'omit' | 'extend' | 'partial';
  readonly argument?: ArgumentPath;
  /** The value may be changed by code that is not read: the shape after it is not known. */
  readonly opaque?: boolean;
}

/** A call that holds data against a schema. */
export interface ValidatorEntry {
  /** Path of the call: `Schema.parse()`, `module.validate()`. */
  readonly call: AccessPath;
  /** The data: an argument, or the parts of the request that the call reads itself. */
  readonly input?: ArgumentPath;
  /** For middleware and request-reading calls: which part of the request is checked, and which argument names the field. */
  readonly part?: SourceKind | 'any' | { readonly argument: ArgumentPath };
  readonly field?: ArgumentPath;
  /** Where the schema is: `receiver` (default) or an argument. */
  readonly schema?: 'receiver' | ArgumentPath;
  /** Path in the result of what was let through: `result`, `result.data`, `result.value`. Missing if only the verdict is given. */
  readonly output?: string;
  /**
   * What becomes of data that is refused: the call throws (or rejects) or answers; nothing happens until somebody asks
   * (`verdicts`); what is refused is left out of the result. Or a member of the result tells: it is falsy, and the result
   * holds no data, or truthy, and the result holds the data all the same.
   */
  readonly fails:
    | 'throws'
    | 'replies'
    | 'collected'
    | 'left-out'
    | { readonly falsy: string }
    | { readonly truthy: string };
}

/** A call that reads or writes stored entities. */
export interface QueryEntry {
  /** Values on whose methods queries are made. Without it `call` holds paths of calls: `Model()` for `new Book(data)`. */
  readonly on?: string | readonly string[];
  readonly call: string | readonly string[];
  /** What comes back. */
  readonly reads?: 'one' | 'many' | 'count' | 'page';
  /** Where in the result the entity or the list of entities is: `result` (default), `result.rows`, `result.0`, `(last)->1`. */
  readonly at?: string;
  /** Whose entity: `receiver` (default), an argument with its name or class, or `sql` with the argument that holds a SQL text. */
  readonly entity?: 'receiver' | { readonly argument: ArgumentPath } | { readonly sql: ArgumentPath };
  /** Argument with the condition. */
  readonly filter?: ArgumentPath;
  /** Argument with the data that is stored. */
  readonly writes?: ArgumentPath;
  /** Argument that lists the fields that may be stored; what else is in the data is left out. */
  readonly stores?: ArgumentPath;
  /** Argument that lists what is read: fields as keys with true, an array of names, or a text of names (`-name` leaves out). */
  readonly select?: ArgumentPath;
  readonly omit?: ArgumentPath;
  /** Argument whose keys add related entities. */
  readonly include?: ArgumentPath;
}

/** How an entity's fields are written down. */
export interface EntityEntry {
  /** How the definition is found. */
  readonly from: 'call' | 'class-decorator' | 'class-init' | 'prisma-schema';
  /** Path of the call, decorator, superclass, or of nothing for schema files. */
  readonly path?: AccessPath;
  /** Argument with the entity's name; for decorators default the class name. */
  readonly name?: ArgumentPath;
  /** Argument with the fields (an object field -> description) or with a schema value made by `schema`. */
  readonly fields?: ArgumentPath;
  /** Path of a call that makes a schema whose argument `fields` holds the fields: `module.Schema()`. */
  readonly schema?: AccessPath;
  /** Paths of decorators that make a member a field. */
  readonly decorators?: readonly AccessPath[];
  /** Paths of decorators that keep a member out of replies: `module.Exclude()`. They hold for classes of any library. */
  readonly hides?: readonly AccessPath[];
  /** Names of fields that every entity has without being written down: `_id`. */
  readonly implicit?: readonly string[];
  /** Options of a field's description that keep it out of results: `{ select: false }`. */
  readonly hidden?: readonly { readonly option: string; readonly is: boolean }[];
  /** Method names on definitions that set a projection when turned into JSON (`toJSON`). */
  readonly json?: readonly string[];
}

/** What fixes need to know of the library. */
export interface FixEntries {
  /** How parameters are bound in SQL calls of this library, per value name or for all (`*`). */
  readonly sql?: readonly SqlFix[];
  /** How a schema is written and applied. */
  readonly schema?: SchemaFix;
  /** Where a guard goes in a registration: right before the first handler, or into an option of this name. Without it, none is put there. */
  readonly guard?:
    | { readonly place: 'before-handlers' }
    | { readonly place: 'option'; readonly option: string };
  /** How to answer with a status and a JSON body: `{response}.status({status}).json({body})`. */
  readonly reply?: string;
  /** `plain`: what queries give are plain objects, whose properties can be taken apart; not so where they are documents or instances. */
  readonly records?: 'plain';
  /** How a read is narrowed: the argument and the form of the projection. */
  readonly projection?: readonly {
    readonly on: string | readonly string[];
    readonly call: string | readonly string[];
    readonly argument: ArgumentPath;
    /** `keys`: `{ select: { a: true } }` with `option: select`; `omit`: the same with the fields to leave out; `names`: `{ attributes: ['a'] }`; `text`: `'a b'`. */
    readonly form: 'keys' | 'omit' | 'names' | 'text';
    readonly option?: string;
  }[];
}

export interface SqlFix {
  /** Calls with a SQL text: the same paths as in `sinks`, without the argument. */
  readonly call: AccessPath;
  /** Argument with the text. */
  readonly text: ArgumentPath;
  readonly placeholder: '$n' | '?' | ':name';
  /** How values are given: an array argument, rest arguments of this or of the following call, or an option of an object argument. */
  readonly values:
    | { readonly array: ArgumentPath }
    | { readonly spread: ArgumentPath }
    | { readonly nextCall: readonly string[] }
    | { readonly option: string; readonly argument: ArgumentPath };
  /** How the first sign of a placeholder is written in source text where it is no placeholder, once values are bound. */
  readonly escape?: string;
}

/** Templates hold `{name}` holes. */
export interface SchemaFix {
  /** The import that is needed: name and package. */
  readonly import: { readonly name: string; readonly from: string; readonly kind: 'named' | 'default' };
  /** `z.object({ {fields} })` with `{key}: {type}` for each. */
  readonly object: string;
  readonly field: string;
  /** Known type of a field -> how it is written. `unknown` is required. */
  readonly types: Readonly<Record<string, string>>;
  /** Statements that validate and answer 400; holes `{schema} {input} {output} {reply}`. */
  readonly apply: readonly string[];
  /** Expression for the data that was let through. */
  readonly output: string;
}
