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

import type { Origin, Purpose, Weakness } from './care-words.ts';

/** An access path in the syntax above. */
export type AccessPath = string;

/** Where in a call: `0`, `last`, `1..`, `*`, or with a property below it: `0.where`. A number is the same as its text. */
export type ArgumentPath = string | number;

export type SourceKind = 'body' | 'query' | 'path' | 'header' | 'cookie' | 'file' | 'url';
export type SinkKind =
  | 'sql-text'
  | 'sql-identifier'
  | 'nosql-filter'
  /** A text that a shell reads. */
  | 'shell-command'
  /** The program that is run. */
  | 'program'
  /** Arguments of a program that takes options which run other programs or write files. */
  | 'program-arguments'
  /** A text that is run as code of the language. */
  | 'code'
  /** The name of a module that is loaded. */
  | 'module'
  | 'file-path'
  /** The address that is asked. */
  | 'url'
  | 'redirect'
  | 'html'
  | 'rendered-html'
  /** A text that is sent as HTML only where the media type says so. */
  | 'typed-html'
  /** A text that is sent without a media type unless one was set, so that browsers look at how it begins. */
  | 'sniffed-html'
  /** The text of a template, as opposed to the data that is put into it. */
  | 'template'
  /** The data that a template is shown with, among which its engine looks for its own settings. */
  | 'view-data'
  | 'regular-expression'
  /** A text of conditions that a database reads which is none of SQL. */
  | 'query-text'
  /** Conditions of a search engine that are written as objects: values in them are compared, clauses and scripts are not. */
  | 'query-clause'
  | 'ldap-filter'
  | 'ldap-name'
  | 'xpath'
  /** XML whose entities may name files and addresses. */
  | 'xml'
  /** A text out of which objects with code come. */
  | 'serialized'
  /** The name of a method that is called. */
  | 'method-name'
  | 'log'
  | 'header'
  | 'header-name'
  /** Names of properties, one below the other, along which a value is put into an object. */
  | 'property-path'
  /** An object whose properties are put into another one, those of its objects into the objects there. */
  | 'deep-merge'
  /** A field of the head of an e-mail, or the list of those who get it. */
  | 'email-header'
  | 'email-lines'
  /** What those read who get an e-mail. */
  | 'email-text'
  /** The same, where its readers see HTML. */
  | 'email-html'
  /** The name under which an uploaded file is kept. */
  | 'upload-name'
  /** A document whose entities or aliases are put in as often as they are named. */
  | 'expanded-document';
export type ReplyKind = 'body' | 'view' | 'redirect' | 'file' | 'header' | 'status';

/** What a property of an object is that a handler returns: a part of the reply, or the media type of its body. */
export type ReturnedPart = ReplyKind | 'media-type';
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
  /** Holds requests against the API description. */
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
  /** Holds if it is a text that reads as a statement of this language, whatever is put into it: `SELECT … FROM …`. */
  readonly reads?: 'sql';
  /** Holds if it is a number that has one of these bits: `2` for an option that is one of several joined with `|`. */
  readonly bits?: number;
}

/** A test on an argument of a call that registers, or takes what may do harm. */
export interface RouteTest extends ArgumentTest {
  /** Holds if the argument is a value of this name. */
  readonly value?: string;
}

/**
 * A test on a setting: an argument of a call or an option below it, wherever it is written. It answers yes, no or "it
 * may be": a setting that is not known fulfils no test.
 */
export interface SettingTest {
  /** Argument, or a property below it: `0.cookie.secure`. `*` as a property means the elements of a list. */
  readonly at: ArgumentPath;
  /** Holds if it is one of these literals. */
  readonly is?: readonly (string | number | boolean | null)[];
  /** Holds if it is missing, or a literal that is none of these. */
  readonly not?: readonly (string | number | boolean | null)[];
  /** Holds if it is there, or is not. */
  readonly present?: boolean;
  /** Holds if it is a number below this one. */
  readonly below?: number;
  /** Holds if it is a number over this one, or a text for a size in bytes over it: `50mb`. */
  readonly over?: number;
  /** Holds if it is a number, or a text with an octal one, that has one of these bits: `2` for files that everybody may write. */
  readonly bits?: number;
  /** Holds if it is a text with one of these among its words (`aes-128-ecb` has the words `aes`, `128` and `ecb`), in small letters. */
  readonly words?: readonly string[];
  /** Holds if it is a value of this name. */
  readonly value?: string;
  /** Holds if it is a function that says yes whatever it is asked: it returns true or what it was given, or calls its last parameter so. */
  readonly agrees?: boolean;
  /** Holds if it is a regular expression that a part of a text fulfils, or a function that asks how a text begins or ends, or what is in it, where others do so as well. */
  readonly unanchored?: boolean;
  /** Holds if it is a function that adds what it is given to something outside of it, under no condition. */
  readonly collects?: boolean;
  /** Holds if it is a function that does nothing at all. */
  readonly idle?: boolean;
  /** Holds if it is the second part of a text that dots part, read from Base64: the claims of a token. */
  readonly claims?: boolean;
  /**
   * Holds if it is an address with one of these schemes on a machine outside of the own network, and does not itself ask
   * for encryption; the empty text stands for the name of such a machine alone.
   */
  readonly outside?: readonly string[];
  /** Holds if it is an object that has these literals under these names. */
  readonly holds?: Readonly<Record<string, string | number | boolean | null>>;
  /** Whether it may hold as well, with less confidence, where nothing is known of the setting. */
  readonly orUnknown?: boolean;
}

/** A call, an assignment, or a file of settings, that is weak because of its settings. */
export interface WeaknessEntry {
  /** Path of the call. One of `call`, `set` and `exported` is there. */
  readonly call?: AccessPath;
  /** Path of what is assigned to; the assigned value counts as argument 0. */
  readonly set?: AccessPath;
  /** Name, without extension, of a script whose default export holds the settings, which count as argument 0: `next.config`. */
  readonly exported?: string;
  readonly means: Weakness;
  /** A method without which the call is weak; it is none where what the call gives is handed on, or the method is called on it. */
  readonly needs?: string;
  /** All must hold. None at all: the call is weak in itself. */
  readonly when?: readonly SettingTest[];
  /** None may hold. */
  readonly unless?: readonly SettingTest[];
  /** Argument that says what it is about: the name of a cookie. */
  readonly subject?: ArgumentPath;
  /** The setting that repairs it: `{ at: 2.httpOnly, to: true }`, or `{ at: 2.algorithms, to: [HS256] }`. */
  readonly repair?: SettingRepair;
  /** The call on the same value that repairs it where it comes before: `setExpirationTime('1h')`. */
  readonly repairCall?: string;
  /** It is weak only where nothing in the project sets this for all such calls. */
  readonly unset?: Setting;
}

/** Calls that no other library has in this form: a name on which they are made is the value that the paths start with. */
export interface RecognisedEntry {
  /** Paths of calls, or of templates with a tag, that start with a value of the model: `Client.*.findUnique()`. */
  readonly by: AccessPath | readonly AccessPath[];
  /** The name must be one of these, where the call is one that any function may have. */
  readonly named?: readonly string[];
  /** The name must be written as that of a class. */
  readonly class?: true;
  /** It holds for what a function is given as well, where nothing shows what that is: the calls are told from those of all others. */
  readonly given?: true;
  /** All must hold for the arguments of the call. */
  readonly when?: readonly RouteTest[];
}

export interface SettingRepair {
  readonly at: ArgumentPath;
  readonly to: RepairValue | readonly RepairValue[];
  /** `to` is an expression, and is written as it stands. */
  readonly expression?: true;
  /** The argument that must be an object, as the library refuses the setting with anything else. */
  readonly object?: number;
}

export type RepairValue = string | number | boolean;

export interface Model {
  /** Name of the library, equal to its folder's name. */
  readonly library: string;
  /** Where its documentation stands (for readers). */
  readonly documentation?: string;
  /**
   * npm packages it is imported from; default: the library's name. A trailing `/*` covers sub-paths. In a model of a team,
   * `./src/guards.ts` is a file of the project, from the folder in which `.handrail` lies.
   */
  readonly packages?: readonly string[];
  /** Names for values: each the meeting point of one or several paths. */
  readonly values?: Readonly<Record<string, AccessPath | readonly AccessPath[]>>;
  /**
   * TypeScript types exported by the packages (or global namespaces) -> name of a value. `(App)` is the type of a function
   * that gets a value of this name; several names stand for its parameters in order.
   */
  readonly types?: Readonly<Record<string, string>>;
  /** Calls that return what they are called on: `Router.{get,post}()`. */
  readonly fluent?: readonly AccessPath[];
  /** What tells that a name of the project, whose code is not there, stands for a value of the library. */
  readonly recognised?: readonly RecognisedEntry[];

  readonly routes?: readonly RouteEntry[];
  /** Files that are handlers, or guards above handlers, because of where they lie and what they export. */
  readonly files?: readonly FileEntry[];
  /** Files of data that say which exported function answers which request: `serverless.yml`. */
  readonly deployments?: readonly DeploymentEntry[];
  /** Calls in code that say the same: `api.route('GET /books', 'src/books.list')`. */
  readonly deploys?: readonly DeployEntry[];
  /** Calls that name a script for a platform to run, and may stand for it in a call of `deploys`. */
  readonly deployedFunctions?: readonly DeployedFunctionEntry[];
  /** Forms of plugins that need not be seen to be registered. */
  readonly plugins?: readonly PluginEntry[];
  /** Calls in a list of files that are routes. */
  readonly listings?: readonly ListingEntry[];
  /** Classes whose subclasses are given to routes as handlers -> the method that answers: `{ module.OpenAPIRoute: handle }`. */
  readonly handlerClasses?: Readonly<Record<AccessPath, string>>;
  readonly handler?: HandlerEntry;
  /** Values that say what the request asks for: its method, its path, its whole URL. */
  readonly requestLine?: Readonly<Record<AccessPath, RequestLinePart>>;
  /** Functions that are true for requests to certain paths. */
  readonly pathTests?: readonly PathTestEntry[];
  /** Calls by which the project puts members of its own on values of the library. */
  readonly decorations?: readonly DecorationEntry[];
  /** Calls by which the project names options of routes, with handlers behind them. */
  readonly macros?: readonly MacroEntry[];
  /** Calls by which the project gives schemas names, by which routes and other schemas call them. */
  readonly schemaNames?: readonly SchemaNameEntry[];
  /** Calls by which a handler puts something under a name on what it is given, and reads it there. */
  readonly carriers?: readonly CarrierEntry[];
  /** Arguments whose properties the later handlers find on a value of the model: `'options.next(0.ctx)': HandlerContext`. */
  readonly hands?: Readonly<Record<AccessPath, string>>;
  /** Arguments that are the path of a file: the call gives what the function that the file exports makes of the object it is called on. */
  readonly loads?: readonly AccessPath[];
  /** Values that are the request of another framework, which the library is put into: its middleware puts members on them. */
  readonly requests?: readonly AccessPath[];
  /** Values that come from the request. */
  readonly sources?: Readonly<Record<AccessPath, SourceKind>>;
  /** Where a reply leaves: `'response.json(0)': body`, or by an assignment to a member: `context.body: body`. */
  readonly replies?: Readonly<Record<AccessPath, ReplyKind>>;
  /** What turns objects into replies by what the decorators of their classes say: without any of it, `hides` of entities does nothing. */
  readonly serializers?: readonly AccessPath[];
  /** Values that prove or claim who is asking: an authorization header, a session, a verified token. */
  readonly credentials?: readonly AccessPath[];
  /** The signed-in principal, trustworthy where a guard has run: `request.user`. */
  readonly principals?: readonly AccessPath[];
  /**
   * Members of a request that the library, or one that often goes with it, puts there, and that say nothing of who is
   * asking: `request.log`. What no model knows of a request is taken for something that the project put there.
   */
  readonly impersonal?: readonly AccessPath[];
  /** Where a guard finds the settings that a route was registered with: `'request.routeOptions.config'`. */
  readonly routeSettings?: readonly AccessPath[];
  readonly guards?: readonly GuardEntry[];
  /** Calls that throw or reject if the credential given to them is not valid: `module.verify()`. */
  readonly verifies?: readonly AccessPath[];
  /** Those among them that fail by a promise, which says nothing to whoever does not wait for it. */
  readonly promises?: readonly AccessPath[];
  /** Those among them that check which service sent a message: nobody is signed in by them, so nothing is anybody's own. */
  readonly messages?: readonly AccessPath[];
  /** Calls that count requests, and reject or say so where there are too many: `Limiter.consume()`. */
  readonly limits?: readonly AccessPath[];
  /**
   * Calls that answer a request by what the library was told elsewhere, such as routes or procedures, which are looked at
   * themselves: `module.fetchRequestHandler()`.
   */
  readonly dispatches?: readonly AccessPath[];
  /** Calls by which a handler waits for guards with `awaited: true`, of files above its own: `event.parent()`. */
  readonly awaits?: readonly AccessPath[];
  /** Package -> name of a framework whose endpoints are not read, so that whoever uses it is told so. */
  readonly unread?: Readonly<Record<string, string>>;
  /**
   * Calls that belong to signing in or up: they issue a token or a session, or hold a password against its hash
   * (`module.sign()`, `module.compare()`). An endpoint that makes one is public by design.
   */
  readonly issues?: readonly AccessPath[];
  /**
   * Options that decide how a connection is made, and so which addresses may be reached: an agent, a dispatcher, a function
   * that looks hosts up. `Axios(0.httpAgent)`.
   */
  readonly connectors?: readonly AccessPath[];
  /** Calls that make an application, which answers requests. */
  readonly servers?: readonly AccessPath[];
  /** The session: data that belongs to one visitor over many requests. */
  readonly sessions?: readonly AccessPath[];
  /** Calls that give the session a new identifier: `request.session.regenerate()`. */
  readonly renews?: readonly AccessPath[];
  /** Bodies that forms send are read without a middleware that is asked to: by default, or whatever their media type is. */
  readonly readsForms?: true;
  /** Calls that put their second argument into the session, under the name that is the first. */
  readonly remembers?: readonly AccessPath[];
  /** Calls that end the session, so that its identifier opens nothing any more. */
  readonly ends?: readonly AccessPath[];
  /** Calls that write a log in a form in which no text can pass for another entry; the others are sinks. */
  readonly logs?: readonly AccessPath[];
  /** Calls that let what waits for them fail with their argument, as `throw` does: `global.Promise(0)->1()`. */
  readonly rejects?: readonly AccessPath[];
  /** Calls that fail with their argument and never come back, so that nothing after them runs: `module.notFound()`. */
  readonly throws?: readonly AccessPath[];
  /** Calls that answer with 401 or 403, or fail with an error that says so: `'reply.unauthorized()': 401`. */
  readonly denies?: Readonly<Record<AccessPath, 401 | 403>>;
  /** Arguments that must be true, or the call throws: `context.assert(0)`. */
  readonly asserts?: readonly AccessPath[];
  /** Arguments of calls on a builder that run before the handlers which it makes: `Client.use(0)`. */
  readonly before?: readonly AccessPath[];
  /** Arguments of calls that make one handler of several: the handlers, or lists of them: `module.compose(0)`. */
  readonly composes?: readonly (AccessPath | ComposedEntry)[];
  /** Arguments of such calls that hold the paths, or patterns of paths, for which those handlers do not run: `'module.except(0)'`. */
  readonly exempts?: readonly AccessPath[];
  /** Arguments of calls with handlers under names, by which they are called on the result: `middleware.auth()`. */
  readonly collects?: readonly AccessPath[];
  /** Arguments that are functions, and whose calls the result stands for, perhaps remembering what they gave: `module.cache(0)`. */
  readonly wraps?: readonly AccessPath[];
  /** Where the status of a reply is set: `'response.status(0)'`, or by an assignment to a member: `context.status`. */
  readonly statuses?: readonly AccessPath[];

  readonly sinks?: Readonly<Record<AccessPath, SinkSaying>>;
  /**
   * How data passes through a call: `'module.parse(0)': result`, `'any.concat(*)': result`. Paths of arguments or of the
   * receiver (`any.trim`). `receiver` puts an argument into what the call is made on, `named` under the name that the argument before it gives; `same` says that the result stands
   * for the argument itself, so that what is said of it holds for the result: `'module.promisify(0)': same`. `parsed` says
   * that the result is what a text stands for, and so may be an object or a list: `'global.JSON.parse(0)': parsed`.
   * `choice`: the argument only decides which part of the receiver is the result. `picked` and `omitted`: the result has
   * only, or all but, the properties that the arguments behind this one name: `'module.pick(0)': picked`.
   */
  readonly steps?: Readonly<Record<AccessPath, StepKind>>;
  /** Where the media type of a reply is set, which decides whether its text is read as HTML: `'response.type(0)'`. */
  readonly mediaTypes?: Readonly<Record<AccessPath, MediaTypeEntry>>;
  /** The query of the request may hold objects (`?price[gt]=1`): in all versions, or in those before a major one. */
  readonly nestedQuery?: true | { readonly before: number };
  /** A name that stands twice in the query of the request gives a list: `?file=a&file=b`. */
  readonly repeatedQuery?: true;
  /** Members of an uploaded file that hold its name as it was sent, with the folders in it: `['originalFilename']`. */
  readonly sentNames?: readonly string[];
  /** Parts of the request that are refused where an object in them has a key such as `__proto__`. */
  readonly prototypesRefused?: readonly SourceKind[];
  /** Calls that set something for the whole application: `'App.set()': { sets: nested-query, when: […] }`. */
  readonly settings?: Readonly<Record<AccessPath, SettingEntry>>;
  /** Arguments whose properties are put into the first argument of the call: `'global.Object.assign(1..)'`. */
  readonly merges?: readonly AccessPath[];
  /** Parameters of functions given to a call that get the receiver's elements: `'any.map(0)->0'`; or those of an argument: `{ path: 'module.map(1)->0', of: 0 }`. */
  readonly iterations?: readonly (AccessPath | IterationEntry)[];
  /** Attributes of elements whose value is put into the page as HTML: `dangerouslySetInnerHTML.__html`. */
  readonly markup?: readonly string[];
  /** Lists of functions of which each gets what the one before gives to its callback, the last parameter: `'module.waterfall(0)'`. */
  readonly relays?: readonly AccessPath[];
  /** Calls by which functions are called with what is given elsewhere, under the same name and on the same value. */
  readonly channels?: readonly ChannelEntry[];
  /** Calls whose result is harmless for the kinds named: `'global.Number()': [number]`. */
  readonly cleaners?: Readonly<Record<AccessPath, readonly Cleaner[]>>;
  /** Calls that are true only for harmless arguments: `'global.Number.isInteger(0)': [number]`. */
  readonly checks?: Readonly<Record<AccessPath, readonly Cleaner[]>>;
  /** Members by whose assignment the value that they are of becomes harmless for the kinds named, whatever it was before: `'global.URL().host': [known-host]`. What is assigned is looked at itself. */
  readonly settles?: Readonly<Record<AccessPath, readonly Cleaner[]>>;
  /** Values that are known though their code is not read: `'module.HttpStatus.FORBIDDEN': 403`. */
  readonly constants?: Readonly<Record<AccessPath, string | number | boolean>>;

  /** What decorators of classes, methods and parameters mean. */
  readonly decorators?: readonly DecoratorEntry[];
  /** What holds for all endpoints of an application whose routes are methods of classes. */
  readonly applications?: readonly ApplicationEntry[];
  /** What classes and objects must hold to take part in answering. */
  readonly classes?: ClassEntry;
  /** Values that stand between the request and a parameter of a handler. */
  readonly pipes?: readonly PipeEntry[];
  /** Calls that are weak because of their settings. */
  readonly weaknesses?: readonly WeaknessEntry[];
  /** What arguments are for, where their value decides how safe the call is: `'module.sign(1)': token-key`. */
  readonly purposes?: Readonly<Record<AccessPath, PurposeSaying>>;
  /** What values are, wherever they go: `'global.Math.random()': predictable-random`. */
  readonly origins?: Readonly<Record<AccessPath, Origin>>;
  /** Arguments that hold the resolvers of a GraphQL schema. */
  readonly resolvers?: readonly ResolverEntry[];
  /** Arguments that hold fields of the root types of a GraphQL schema that is written in code. */
  readonly schemaFields?: readonly SchemaFieldEntry[];
  /** Values that stand for a type of the arguments of such fields: `module.GraphQLInt: number`. */
  readonly schemaTypes?: Readonly<Record<AccessPath, 'text' | 'number' | 'boolean'>>;
  /** Arguments that hold what guards fields of a GraphQL schema, by type and field. */
  readonly fieldGuards?: readonly FieldGuardEntry[];
  /** Arguments that hold the handlers of the operations of an API description. */
  readonly operations?: readonly OperationEntry[];
  /** Calls that take a contract, which says method, path and schemas of routes, with the handlers of its routes. */
  readonly contracts?: ContractEntries;
  /** Calls that make procedures, and routers of procedures. */
  readonly procedures?: ProcedureEntries;

  readonly schemas?: SchemaEntries;
  readonly validators?: readonly ValidatorEntry[];
  /** Calls that tell what validators with `fails: collected` found. */
  readonly verdicts?: readonly AccessPath[];
  readonly queries?: readonly QueryEntry[];
  readonly entities?: readonly EntityEntry[];
  readonly fixes?: FixEntries;
}

/** An argument with handlers of which one that lets the request through suffices: `module.some(*)`. */
export interface ComposedEntry {
  readonly at: AccessPath;
  readonly suffices: 'one';
  /** Under one of these tests all have to; what a list within the list says is the opposite of what the list says. */
  readonly except?: readonly ArgumentTest[];
}

export type StepKind =
  | 'result'
  | 'receiver'
  /** The argument is put into what the call is made on, under the name that the argument before it gives. */
  | 'named'
  | 'same'
  | 'parsed'
  /** The result is what an encoded text stands for: what encoding kept out of it may be in there again. */
  | 'decoded'
  | 'choice'
  | 'base'
  | 'picked'
  | 'omitted'
  /** The result is what lies in the argument along the path that the next argument names. */
  | 'reached'
  /** The result lists the names of its properties. */
  | 'keys'
  /** The result lists pairs of a name and what stands under it. */
  | 'entries'
  /** The argument is a class, and the result an object of it: `container.resolve(Books)`. */
  | 'instance'
  /** Of a callback's own parameter: what it is called with becomes the result of the call that got the callback. */
  | 'outcome';

/** `nested-query`: queries may hold objects. `checked-filters`: operators in the conditions of queries are refused or taken out. */
export type Setting =
  | 'nested-query'
  | 'checked-filters'
  /** No call to another server is waited for longer than a time that is set. */
  | 'request-timeout'
  /** Each request is logged with its status. */
  | 'request-log'
  /** Tokens that are made end after a time. */
  | 'token-expiry'
  /** Keys that JSON schemas of routes do not list are taken out. */
  | 'unlisted-keys-dropped'
  /** Parameters of SQL texts are written `$1`, or `?`. */
  | 'numbered-parameters'
  | 'sign-parameters';

export interface SettingEntry extends Pick<SinkEntry, 'when'> {
  readonly sets: Setting;
}

/** A kind, or kinds that depend on other arguments of the call. */
export type SinkSaying = SinkKind | SinkEntry | readonly (SinkKind | SinkEntry)[];

export interface SinkEntry {
  readonly kind: SinkKind;
  /** It is a sink only if one of these holds: a test, or a list of tests that must all hold. */
  readonly when?: readonly (RouteTest | readonly RouteTest[])[];
  /** It is no sink if one of these holds. */
  readonly unless?: readonly (RouteTest | readonly RouteTest[])[];
  /** It is one only in versions of the package before this one: `4.6.2`. */
  readonly before?: string;
  /**
   * The argument is a list, an object or a single value for the placeholders of the text at `text`, of which those are put
   * in as they are that one of the signs in `signs` follows: `$1:raw`, `${name^}`; behind one of those in `outsideQuotes`,
   * those that do not stand in quotes.
   */
  readonly placeholders?: {
    readonly text: ArgumentPath;
    readonly signs: readonly string[];
    readonly outsideQuotes: readonly string[];
  };
}

/** A purpose, or purposes that depend on other arguments of the call. */
export type PurposeSaying = Purpose | PurposeEntry | readonly (Purpose | PurposeEntry)[];

/** What an argument is for, if one of the tests in `when` holds and none in `unless`. */
export interface PurposeEntry extends Pick<SinkEntry, 'when' | 'unless'> {
  readonly kind: Purpose;
}

/** `true`, or the tests under which the argument is the media type. */
export type MediaTypeEntry = true | Pick<SinkEntry, 'when'>;

/** What a value is known to be after validation, a conversion or a check. */
export type Cleaner =
  /** A text, and so neither an object nor a list. */
  | 'text'
  | 'number'
  /** A number, or something that can be compared with one, that is no larger than a fixed value. */
  | 'bounded'
  | 'boolean'
  | 'enum'
  | 'uuid'
  | 'date'
  | 'object-id'
  | 'plain-text'
  | 'hash'
  | 'sql-quoted'
  /** A name without a slash. */
  | 'path-name'
  /** A path whose `..` are worked out. */
  | 'normal-path'
  /** A path from the root of the file system. */
  | 'absolute-path'
  /** A path that stays below a folder. */
  | 'within-folder'
  /** A path that starts with that of a folder, without a separator behind it: `/srv/data-old/x` where the folder is `/srv/data`. */
  | 'folder-prefix'
  /** A text that starts with a text of the code. */
  | 'known-start'
  /** An address whose host is one of those in the code. */
  | 'known-host'
  /** An address without a host: `/books?page=2`. */
  | 'local-address'
  /** A part of an address that cannot leave its place: signs such as `/` are encoded. */
  | 'address-part'
  | 'html-escaped'
  | 'shell-quoted'
  /** A text without line breaks. */
  | 'one-line'
  /** A text of JSON, which no browser takes for a page unless it is told to. */
  | 'json-text'
  | 'pattern-escaped'
  | 'ldap-escaped'
  /** A name of a property that does not lead to the prototype of an object. */
  | 'own-name'
  /** The key of something that is there: a look-up by it found something. */
  | 'existing-key'
  /** Data whose signature was made anew and is right, so that only those who know the key can have written it. */
  | 'signed'
  /** An address, or its host, that a function judged which knows the addresses of inner networks. */
  | 'outer-address'
  /** A few signs of a text are left: `number.slice(-4)`. */
  | 'few-signs';

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
   * - `prefix` puts all routes of the router under a path;
   * - `parameter` has its handlers run before the routes of the router whose own path has the parameter at `path`;
   * - `only` and `except` say which of the `actions` of a route there are: those that `names` names, or all others.
   */
  readonly kind?:
    | 'endpoint'
    | 'mount'
    | 'group'
    | 'scope'
    | 'hook'
    | 'prefix'
    | 'parameter'
    | 'only'
    | 'except';
  /** For `scope`: the callback is given nothing, and what is registered on the same value within it belongs to the scope. */
  readonly around?: true;
  /**
   * Methods of the class at `handlers` that are routes of their own, with HTTP method and what stands behind the path:
   * `{ index: 'GET', show: 'GET /:id' }`.
   */
  readonly actions?: Readonly<Record<string, string>>;
  /** For `only`, `except` and hooks of a route with `actions`: the argument with their names, or the names themselves. */
  readonly names?: ArgumentPath | readonly string[];
  /** `result`: the router is what the call gives, not what it is made on. */
  readonly router?: 'result';
  /** Tests on the arguments, all of which must hold; else the call registers nothing. */
  readonly when?: readonly RouteTest[];
  /** `*` for any HTTP method, or an HTTP method in lower case, or the argument that holds one or several. */
  readonly method?: string | { readonly argument: ArgumentPath };
  /**
   * Argument with the path (a text, a regular expression or an array of them); of several the first that is one.
   * Missing for routes on a group. `export`: the name under which the result of the call is exported. `called`: the
   * first argument of the call that made what is called (`createFileRoute('/books')({ … })`).
   */
  readonly path?: ArgumentPath | readonly ArgumentPath[];
  /** Argument with the prefix, taken only if it is a text, regular expression or an array of them. */
  readonly prefix?: ArgumentPath | readonly ArgumentPath[];
  /** `pattern`: the prefix of a mount is matched as the path of a route is: only what ends in `*` covers what lies below. */
  readonly match?: 'pattern';
  /**
   * For `mount`: middleware of a mounted router runs for what comes after it under the same prefix, too. For `hook`: all
   * hooks of its router hold for what the router is put into. For `scope`: the callback is given the router itself, and
   * what it hooks holds there.
   */
  readonly shares?: boolean;
  /** For `hook` and `scope`: what is hooked holds for what is registered later only. */
  readonly after?: true;
  /** Arguments with handlers, in the order in which they run; arrays among them are flattened. `rest` is what is left after path or prefix. */
  readonly handlers?: ArgumentPath | 'rest' | readonly ArgumentPath[];
  /**
   * What the names mean under which the handlers stand in the object that is the last of `handlers`, from the outside in:
   * `[path, method]` for `{ '/books': { GET: list } }`.
   */
  readonly keys?: readonly KeyMeaning[];
  /** Properties under which middleware and the handler stand, where an object stands in the place of a handler. */
  readonly within?: readonly string[];
  /** The sign before the name of a parameter in paths, where it is not `:`. */
  readonly parameterSign?: '$';
  /** Argument with options, among which may be names that calls in `macros` defined: their handlers run before the others. */
  readonly macros?: ArgumentPath;
  /** For `scope`: the callbacks are in the files of a folder. */
  readonly folder?: LoadedFolder;
  /** Arguments with schemas that the framework holds the request against. */
  readonly schemas?: readonly RouteSchema[];
  /** `any`: the handler is called for all paths, and tells them apart itself. `itself`: the library answers, and is given no handler. */
  readonly answers?: 'any' | 'itself';
  /** Roles of the parameters of its handlers, where they are others than those of `handler`: names of this model. */
  readonly params?: readonly string[];
  /** What its handlers return, where that is another thing than `returns` of `handler` says. */
  readonly returns?: HandlerEntry['returns'];
  /** What stands before the path, where the call does not say it: `/api`, or what a file of settings says. */
  readonly under?: string | NamedSetting;
  /** What a router does that is given instead of a handler: its routes lie below the path, or it sees the whole path of a request (`whole`). */
  readonly routers?: 'below' | 'whole';
  /** For `mount`: the prefix may repeat what stands before it. */
  readonly repeats?: true;
  /** With `path: export`: where a file of data names the export, requests come with their own paths instead. */
  readonly forwarded?: { readonly named: string; readonly at: readonly string[] };
  /** Argument with the security requirements that the route says it has, and that nothing asks for because of it. */
  readonly requires?: ArgumentPath;
  /** Argument with settings of the route's own, which guards find in what `routeSettings` names: `1.config`. */
  readonly settings?: ArgumentPath;
  /** Argument that names a guard; in a hook, one for all routes that name none. */
  readonly guard?: NamedGuard;
  /** `all`: a hook holds for every route of the server, not only for those of its own scope. `own`: it does not hold for what its router is put into; `parent`: it holds for the routes of the router that its own is put into, and not above that. */
  readonly reach?: 'all' | 'own' | 'parent';
}

/**
 * A text in a file of settings, in the folder or above it: `{ named: host.json, at: extensions.http.routePrefix, otherwise: api }`.
 * A name without the ending of a file of data is that of a script, whose default export holds the settings.
 */
export interface NamedSetting {
  readonly named: string;
  /** Names with dots between them. */
  readonly at: string;
  /** What is meant where nothing is said. */
  readonly otherwise: string;
  /** The code of the application sees it in the path of a request. */
  readonly seen?: true;
}

/** What a name is under which a handler stands. */
export type KeyMeaning = 'path' | 'method';

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
  /** The name under which a file exports what stands before its paths, instead of its folders. */
  readonly prefix?: string;
}

/** A call that puts a member on all values of a name: `fastify.decorate('authenticate', handler)`. */
export interface DecorationEntry {
  readonly on: string;
  readonly call: string;
  /** Argument with the value; the first one holds the name of the member. */
  readonly value: ArgumentPath;
  /** Name of the values that get the member. */
  readonly onto: string;
  /** The method of these values that gives it when it is called with its name alone: `app.get('db')`; missing: it is a member. */
  readonly read?: string;
}

/** A call that defines options of routes: `app.macro({ signedIn: { resolve } })`, or `app.macro('signedIn', { resolve })`. */
export interface MacroEntry {
  readonly on: string;
  readonly call: string;
  /** Names under which handlers stand in what is defined, or in what a function gives back that is. */
  readonly handlers: string | readonly string[];
}

/**
 * A call that names schemas: `app.model({ book: schema })`, `app.model('book', schema)`, or with `name` a property of the
 * schema that is its name: `app.addSchema({ $id: 'book', … })`.
 */
export interface SchemaNameEntry {
  readonly on: string;
  readonly call: string;
  readonly name?: string;
}

/** Parameters of callbacks that get the elements of an argument rather than of the receiver. */
export interface IterationEntry {
  readonly path: AccessPath;
  /** Number of the argument with the elements. */
  readonly of: number;
  /** The parameter gets the argument itself, and not its elements: `setTimeout(send, 1000, letter)`. */
  readonly whole?: boolean;
}

/** `{ on: Emitter, gives: emit, takes: [on, once] }`: both calls have a name as first argument; what follows it in the one is given to the function in the other. */
export interface ChannelEntry {
  readonly on: string;
  readonly gives: string;
  /** Methods that take a name and a function, which is called with what is given under that name. */
  readonly takes?: readonly string[];
  /** The call that makes the value of the function, which is its first argument and called with all that is given, one by one: `module.queue()`. */
  readonly made?: AccessPath;
}

/** Calls on a role of handlers: `context.set('member', member)`, `context.get('member')`, `context.var.member`. */
export interface CarrierEntry {
  /** The role. */
  readonly on: string;
  readonly set: string;
  readonly get: string;
  /** The member of the role below which what was put can be read, too. */
  readonly member: string;
}

/** A schema in the options of a route. */
export interface RouteSchema {
  readonly at: ArgumentPath;
  /** `reply`: what is answered is written by the schema, and what it does not list does not leave. */
  readonly part: SourceKind | 'reply';
  /** `json-schema` where it is a JSON schema written as an object; else it is made by the calls of a library, or an object of such. */
  readonly form?: 'json-schema';
}

/** A guard that a route, or a hook for all routes, is given by its name. */
export interface NamedGuard {
  /** Argument that names it: a text, a list of texts or an object; of several the first that is there. */
  readonly at: ArgumentPath | readonly ArgumentPath[];
  readonly kind: GuardKind;
  /** Tests on values below `at`, under which it does not guard; one of them suffices. `at` of a test is a property path; empty for the value itself. */
  readonly except?: readonly ValueTest[];
  /** Property paths below `at`; that one of them is there means that it authorises, too. */
  readonly authorizes?: string | readonly string[];
}

/** A test on a value or a property below it. */
export interface ValueTest {
  readonly at: string;
  readonly is: readonly (string | number | boolean)[];
}

/**
 * `subpath` is the path, but lacks what stands before a router that is mounted; `line` is method and path with a space between them:
 * `GET /books`; `mount` is what stands before a router that is mounted; `route` is the place of the file with the handler, written as its folders are: `/(members)/books/[id]`.
 */
export type RequestLinePart = 'method' | 'path' | 'subpath' | 'mount' | 'url' | 'line' | 'route';

/** A call that makes a function which tests the path of a request: `module.createRouteMatcher()`. */
export interface PathTestEntry {
  /** The call that makes the function. */
  readonly call: AccessPath;
  /** Argument with a pattern as Next.js and Express write them (`/users/:id`, `/admin(.*)`), a regular expression, or a list of them. */
  readonly patterns: ArgumentPath;
}

/** A call that says which request a function of another file answers. */
export interface DeployEntry {
  readonly call: AccessPath;
  /** Files, without extension: paths of scripts start in their folder, and where there is none nothing is looked at. */
  readonly roots: readonly string[];
  /** Argument with the request, a text: `GET /books`, or a path for all methods. */
  readonly line?: ArgumentPath;
  /** Instead of `line`: the argument with an object, whose names are such texts and whose values are the handlers. */
  readonly lines?: ArgumentPath;
  /** Instead of both: the arguments with the path and with the method or methods. */
  readonly path?: ArgumentPath;
  readonly method?: ArgumentPath;
  /** Instead of `path`: calls whose first argument is a part of the path, one made on what the other gives: `root.addResource('books')`. */
  readonly below?: readonly string[];
  /** The argument with the handler, where `lines` does not hold it: `src/books.list`, or what `deployedFunctions` makes. */
  readonly handler?: ArgumentPath;
  /** Where the handler stands below that argument or value, if it is an object: the first that is there counts. */
  readonly within?: readonly string[];
  /** What guards the request if it is there: `at` an argument of the call, or, with `made`, of the call that made what this one is made on. */
  readonly guards?: readonly {
    readonly at?: ArgumentPath;
    readonly made?: ArgumentPath;
    readonly kind: GuardKind;
  }[];
}

/** A call that names a script and its export. */
export interface DeployedFunctionEntry {
  readonly call: AccessPath;
  /** `src/books.list`: the script without extension, and the export. */
  readonly handler?: ArgumentPath;
  /** Instead of it: the argument with another function, for which the call stands. */
  readonly function?: ArgumentPath;
  /** Instead of both: the script as a file, its export, and the export where none is said. */
  readonly file?: ArgumentPath;
  readonly export?: ArgumentPath;
  readonly otherwise?: string;
}

/**
 * A file of data, YAML or JSON, that deploys functions. Paths in it are keys with dots between them, `*` for any key or
 * item; below a function or an event, unless they start with `/`, which is the root of the file.
 */
export interface DeploymentEntry {
  /** Names of such files. */
  readonly named: string | readonly string[];
  /** Where the functions are; an empty text if the file is about one. */
  readonly functions: string;
  /** What must stand in one: path -> text. */
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  /** `src/books.create`: the script without extension, and the export; of several paths the first that says something. */
  readonly handler?: string | readonly string[];
  /**
   * Instead of `handler`: where the script is named as a file (`at`) and its export (`export`). Where nothing is named, and
   * where what is named is built first: scripts beside the file, without extension, and the exports that may be meant.
   */
  readonly script?: {
    readonly at?: string;
    readonly beside: readonly string[];
    readonly export?: string;
    readonly exports: readonly string[];
  };
  /** The folder from which the script is named, from the folder of the file. */
  readonly folder?: string | readonly string[];
  /** The requests: each a text (`GET /books`, or a path) or an object. */
  readonly events: string | readonly string[];
  readonly eventsWhere?: Readonly<Record<string, string | readonly string[]>>;
  /** A text, or a list of them. */
  readonly method: string;
  readonly path: string;
  /** How a text stands for what another file of data says, or what stands in it below some keys: `${file({path}):{keys}}`. */
  readonly includes?: readonly string[];
  /** What the path is where nothing is said: the name of the folder in which the file lies. */
  readonly pathOtherwise?: 'folder';
  /** What stands before all paths. */
  readonly under?: NamedSetting;
  /**
   * Guards that the platform runs: what names one below an event, what holds `otherwise` (from the root), what is meant
   * where nothing is said (`unsaid`), and the values that mean none. A path below the event in braces within `otherwise`
   * stands for the text there: `Resources.{Properties.RestApiId}.Auth`. `where` says of which events it is said.
   */
  readonly guards?: readonly {
    readonly at: string | readonly string[];
    readonly where?: Readonly<Record<string, string | readonly string[]>>;
    readonly otherwise?: string | readonly string[];
    readonly unsaid?: string;
    readonly kind: GuardKind;
    readonly except?: readonly (string | boolean)[];
  }[];
}

/** What a file exports is a plugin, in a package that depends on one of the packages of the model. */
export interface PluginEntry {
  /** The function among what is exported: `register` for `module.exports = { name, register }`. */
  readonly exports: readonly string[];
  /** Names of which one stands beside it, so that no other function of that name is meant. */
  readonly beside?: readonly string[];
  /** Methods of which the function itself calls one on what it gets first, instead of names beside it. */
  readonly calls?: readonly string[];
  /** What the function gets: names of values. */
  readonly params: readonly string[];
}

/** Files whose place and exports make them handlers. */
export interface FileEntry {
  /** The application depends on one of these packages; default: the packages of the model. */
  readonly dependency?: string | readonly string[];
  /** Names without extension of files that mark the folder of an application, where no `package.json` of its own does: `next.config`. */
  readonly roots?: readonly string[];
  /** Folders, from the root of the application, in which such files lie at any depth; an empty text is the root itself. */
  readonly under?: string | readonly string[];
  /** Names without extension; `*` (the default) for any, also at the start or the end: `*.route`. */
  readonly named?: string | readonly string[];
  /** Folders that the project gives to a call of the library. Where no such call is found in an application, `under` counts. */
  readonly given?: GivenFolders;
  /** Names without extension that are none of these: `*.test`. */
  readonly except?: readonly string[];
  /** Folders that are passed over with all that lies below: `_*`. */
  readonly hidden?: readonly string[];
  /** Only files that lie directly in the folder. */
  readonly flat?: boolean;
  /** The handlers are called for all paths, and tell them apart themselves. */
  readonly anyPath?: true;
  /** Instead of a place: a directive (`use server`) at the top of the file makes all its exports handlers, and one at the top of a function makes that function one. */
  readonly directive?: string;
  /** Instead of a place: what an exported function itself tells of who calls it. One of these suffices. */
  readonly told?: ToldEntry;
  /** Instead of a place: the file, from the root and without its extension, whose default export lists such files by calls in `listings`. */
  readonly listed?: string;
  /** With `directive`: the directive of files that run at the client. A function that is never reached from there is no endpoint. */
  readonly client?: string;
  /**
   * `endpoint` (default); `guard`: it runs before the endpoints of the same model and application; or `shared`: what it
   * exports is known by its name, without an import, in files below `readers`. A default export has the name of its file.
   */
  readonly kind?: 'endpoint' | 'guard' | 'shared';
  /** With `shared`: folders, from the root of the application, whose files find the names; default: all. */
  readonly readers?: readonly string[];
  /** With `shared`: lists of further folders in the settings of the application: the file, from its root, and the path in what it exports. */
  readonly configured?: readonly { readonly named: string; readonly at: string }[];
  /** How the path follows from the place of the file. */
  readonly path?: FilePathEntry;
  /**
   * Name of an export (`default`, `actions.save`, `actions.*`, `*`) -> HTTP method, `*` for any, `POST+` for POST unless
   * the handler tells methods apart itself; after a space, what is
   * added to the path, with `{name}` for the name of the export or property. For guards the method is `*`.
   */
  readonly exports: Readonly<Record<string, string>>;
  /** Endings of the file's name that tell the method: `get: GET`. */
  readonly suffixes?: Readonly<Record<string, string>>;
  readonly handler?: HandlerEntry;
  /** The export with a list of middleware that runs before the handlers of its file, and of the files that lie below it: those that a list names within, or that the name of the file with a dot begins. */
  readonly middleware?: string;
  /** The library holds requests against a description at the handler (`GET.apiDoc`), which may ask for a credential, too. */
  readonly described?: true;
  /** For guards: they hold for handlers of files below their own alone, and only for those that wait for them by a call in `awaits`. */
  readonly awaited?: true;
  /** For guards: the export, or the property of one, that holds the paths for which it runs: `config.matcher`. Missing: all paths. */
  readonly matcher?: string;
}

/** A call that is given folders with routes, and what it does with the API description that is given beside them. */
export interface GivenFolders {
  /** Argument with the path of a folder, or a list of such paths and of objects with a `path` and a `module`. */
  readonly at: AccessPath;
  /** Argument with the API description, or with the path of its file. Its base paths stand before the paths of files. */
  readonly description?: ArgumentPath;
  /** The member of a handler that says its operation: `apiDoc` of `GET.apiDoc = { … }`. */
  readonly operation?: string;
  /** The export with parameters that all operations of a file share. */
  readonly parameters?: string;
  /** How requests are held against the operation. */
  readonly enforces?: OperationEntry['enforces'];
}

/** A call that lists a file as a route: `route('books/:id', './book.tsx', [ … ])`. */
export interface ListingEntry {
  readonly call: AccessPath;
  /** Argument with the path, below that of the call around. */
  readonly path?: ArgumentPath;
  /** Argument that names the file, from the folder of the list. */
  readonly file?: ArgumentPath;
  /** Argument with what is listed below it. */
  readonly below?: ArgumentPath;
}

/** How an exported function tells that a platform calls it. */
export interface ToldEntry {
  /** By its type, or that of its first parameter: a type of this model that stands for `handler`, or for the first role of the handler. */
  readonly types?: true;
  /** By the members of its first parameter that it reads: one of these. */
  readonly reads?: readonly string[];
  /** By an object that it returns with one of these properties, if it also reads one of the members in `readsAlso`. */
  readonly returns?: readonly string[];
  /** By such an object that it gives to what it was given to call back: the parameter, and the argument of the call. */
  readonly calls?: readonly { readonly parameter: number; readonly argument: number }[];
  readonly readsAlso?: readonly string[];
}

export interface FilePathEntry {
  /** What the path starts with. */
  readonly prefix?: string;
  /** What a file of settings puts before it. */
  readonly under?: NamedSetting;
  /** Whether the name of the file is a part of the path, not only its folders. */
  readonly name?: boolean;
  /** A sign that parts the name of a file or folder into parts of the path. */
  readonly separator?: string;
  /**
   * How parts are written -> what they mean in a path, tried in this order; `{name}` stands for a name. An empty text
   * drops a part that is written like that as a whole.
   */
  readonly segments?: Readonly<Record<string, string>>;
}

export interface HandlerEntry {
  /** Roles of a handler's parameters, e.g. `[request, response, next]`. Each role is the head of paths. */
  readonly params: readonly string[];
  /** Roles if the function has as many parameters as this list: an error handler. */
  readonly error?: readonly string[];
  /**
   * Names that these parameters usually have, in their order. A function with such parameters that nobody is seen to
   * register or to call is taken for a handler if it reads a part of the request of one of them and lets another answer.
   */
  readonly named?: readonly (readonly string[])[];
  /**
   * Names of objects whose functions are taken for handlers where nobody is seen to be given them, if they use their
   * second parameter: `{ Query: { books: (parent, args) => … } }`.
   */
  readonly below?: readonly string[];
  /** What `this` is in handlers that have one of their own: the name of a value. */
  readonly receiver?: string;
  /** The method that answers, of a class that a file is loaded for: `() => import('./middleware')` in the place of a handler. */
  readonly loaded?: string;
  /** A call that hands the request on when made without argument, and reports an error when made with one: `next`. */
  readonly passes?: string;
  /**
   * What the returned value of an endpoint's handler is, where the framework replies with it; or what the properties of
   * the returned object are: `{ body: body, statusCode: status, headers.location: redirect }`.
   */
  readonly returns?: ReplyKind | Readonly<Record<string, ReturnedPart>>;
  /** Of what is returned only the fields leave that clients ask for, among those that a schema of the library lists (GraphQL). */
  readonly selects?: boolean;
  /** A returned text is sent as HTML where nothing says another media type, unless the application depends on one of these packages. */
  readonly textsAsHtml?: { readonly unless: readonly string[] };
  /**
   * `declared` where a reply whose status the code does not set may have another one than 200: decorators or the method say
   * it. Where it is known what methods say, statuses by methods, such as `{ POST: 201 }`: returned values are sent with
   * them, else with 200, unless a decorator says another `status`.
   */
  readonly usualStatus?: 'declared' | Readonly<Record<string, number>>;
}

/**
 * A decorator. `path` is the decorator as it is applied: `module.Get()`, `module.Public`. Decorators that functions of
 * the project put together, or that stand for others, are read down to those.
 */
export interface DecoratorEntry {
  readonly path: AccessPath;
  /**
   * - `controller`: the methods of the class answer requests below the paths at `at`
   * - `route`: the method answers requests of the paths at `at`
   * - `version`: the version of the routes is at `at`
   * - `status`: the status with which the returned value is sent is at `at`
   * - `media-type`: its media type is at `at`
   * - `guards`, `middleware`: what is at `at` runs before the handler
   * - `guard`: it guards itself; `unguard`: it takes guards of its kind away, unless what is at `at` is false
   * - `requires`: it says that a credential is required, and nothing asks for one because of it
   * - `pipes`: what is at `at` holds the parameters against something
   * - `metadata`: guards can read what is at `at` under the key at `key`
   * - `several`: it stands for the decorators at `at`
   * - `source`: the parameter is a part of the request
   * - `value`: the parameter is the value of the model that `role` names
   * - `computed`: the parameter is what the function at `at` of the call that made the decorator returns
   * - `module`: the class lists classes that belong together
   * - `inject`: the parameter or field is what is provided under the token at `at`
   * - `shown`: the member can be asked for in replies, and members without it cannot; its type is at `at`
   */
  readonly is:
    | 'controller'
    | 'route'
    | 'version'
    | 'status'
    | 'media-type'
    | 'guards'
    | 'guard'
    | 'unguard'
    | 'requires'
    | 'middleware'
    | 'pipes'
    | 'metadata'
    | 'several'
    | 'source'
    | 'value'
    | 'computed'
    | 'catches'
    | 'catches'
    | 'module'
    | 'inject'
    | 'shown';
  /** The arguments that it speaks of; of several, the first that says something. */
  readonly at?: ArgumentPath | readonly ArgumentPath[];
  /** For routes: the HTTP method in lower case, `*` for any, or the argument that holds it; default: the name of the decorator. */
  readonly method?: string | { readonly argument: ArgumentPath };
  /** For routes: `name` if the name of the method is the path where none is given. */
  readonly otherwise?: 'name';
  /** For controllers and routes: the argument with the version. */
  readonly version?: ArgumentPath;
  /** For routes: the argument with the class of what is answered, of which only members with `shown` leave. */
  readonly gives?: ArgumentPath;
  /** For `shown`: the file of settings, and a text in it that says that a tool decorates members, too. */
  readonly unless?: { readonly named: string; readonly holds: string };
  /** For metadata: the argument with the key, or `call` if the call that made the decorator is the key. */
  readonly key?: ArgumentPath | 'call';
  /** For metadata whose key is the call that made the decorator: the argument of that call with a key of its own. */
  readonly named?: ArgumentPath;
  /** For sources: which part of the request. */
  readonly part?: SourceKind;
  /** For sources: the argument with the name of the field; the whole part if it is missing. `parameter` is the name of the parameter itself. */
  readonly name?: ArgumentPath | 'parameter' | readonly ArgumentPath[];
  /** For sources: `class` if the library holds the part against the class that the type names, `type` if against the whole type. */
  readonly holds?: 'class' | 'type';
  /** For sources: the arguments with pipes. */
  readonly pipes?: ArgumentPath | readonly ArgumentPath[];
  /** For sources: the argument with a schema. */
  readonly schema?: ArgumentPath;
  /** For values: a name of this model. */
  readonly role?: string;
  /** For `guard` and `unguard`. */
  readonly kind?: GuardKind;
  /** For `guard`: of several at one place one suffices, and those of a handler stand for those of its class. */
  readonly alternatives?: true;
  /** For `status`: what the properties of the returned object are then, instead of what `handler` says. */
  readonly returns?: HandlerEntry['returns'];
  /** For `media-type`: tests on the arguments of the decorator, one of which must hold. */
  readonly when?: SinkEntry['when'];
}

/** A call on the application, or a token for which a module provides something, that holds for all its endpoints. */
export interface ApplicationEntry {
  readonly call?: AccessPath;
  readonly token?: AccessPath;
  /**
   * - `root`: the call makes an application of the module or the controllers at `at`
   * - `serves`: the application begins to answer; another one of the same module that never does is left out
   * - `prefix`: the text at `at` stands before all paths but those at `except`
   * - `versions`: versions are a part of the path
   * - `paths`: the modules listed at `at` have paths of their own
   * - `guards`, `middleware`, `pipes`: what is at `at`, or what is provided, stands before every handler
   * - `routes`: middleware of a module is put before the routes at `at`; `applies` and `except` name the calls before it
   *   in the chain that say which middleware, and which routes not
   */
  readonly is:
    | 'root'
    | 'serves'
    | 'prefix'
    | 'versions'
    | 'paths'
    | 'guards'
    | 'middleware'
    | 'pipes'
    | 'routes';
  readonly at?: ArgumentPath;
  /** It holds only if one of these tests does. */
  readonly when?: readonly Pick<ArgumentTest, 'at' | 'is' | 'present'>[];
  readonly except?: ArgumentPath;
  /** For `versions`: the arguments with the sign before a version and with the version of routes that name none. */
  readonly prefix?: ArgumentPath;
  readonly version?: ArgumentPath;
  /** For `routes`: the names of the calls in the chain. */
  readonly applies?: string;
  readonly excludes?: string;
}

/** Names by which a library finds its way in classes and in what modules list. */
export interface ClassEntry {
  /** Methods of guards, pipes and middleware that are classes. */
  readonly guard?: string;
  readonly pipe?: string;
  readonly middleware?: string;
  /** The method of a class that catches errors; the first parameter is the error. */
  readonly filter?: string;
  /** Keys in what a module is given. */
  readonly module?: {
    readonly imports: string;
    readonly controllers: string;
    readonly providers: string;
    /** In what a function that makes a module returns: the module itself. */
    readonly module: string;
  };
  /** Keys in providers: the token, and what it stands for. */
  readonly provider?: {
    readonly token: string;
    readonly class: string;
    readonly existing: string;
    readonly value: string;
    readonly factory: string;
  };
  /** The library whose applications these classes belong to; default: the library itself. */
  readonly applications?: string;
  /** Classes need no decorator to be controllers: those of their methods are enough. */
  readonly undecorated?: true;
  /** What stands before all paths, where a file of data beside the application says it: the name of the file, and keys with dots. */
  readonly prefix?: { readonly named: string; readonly at: string };
  /** Calls that read metadata: their first argument is the key, the second where it stands. */
  readonly metadata?: readonly AccessPath[];
  /** What stands for the handler, and for its class, where metadata is read. */
  readonly handler?: AccessPath;
  readonly controller?: AccessPath;
}

/** A value that holds what goes into a parameter against something, and may convert it. */
export interface PipeEntry {
  /** Path of the call that makes it: `module.ParseIntPipe()`. The class itself stands for a call without arguments. */
  readonly path: AccessPath;
  /** What it lets through: a shape, the schema at an argument (else that of the type), what the type of the parameter says, or the schema that its decorator is given. */
  readonly shape?: Pick<SchemaWord, 'is' | 'format' | 'values'>;
  readonly schema?: ArgumentPath | 'type' | 'decorator';
  /** Arguments that are true if keys that are not listed are left out, or refused. */
  readonly drops?: ArgumentPath;
  readonly rejects?: ArgumentPath;
  /** Argument that is true if values are converted to numbers and booleans where the parameter's type says so. */
  readonly converts?: ArgumentPath;
}

/** Procedures are endpoints that are called by a name: `QUERY users.byId`. Their names follow from the keys of routers. */
export interface ProcedureEntries {
  /** Calls that make a procedure of the handler given to them -> the method, in lower case. */
  readonly calls: Readonly<Record<AccessPath, string>>;
  /** The call that makes a router of an object of procedures and routers. */
  readonly router?: AccessPath;
  /** Procedures answer by themselves, under the name of what they are stored in. */
  readonly alone?: true;
  /** Calls that answer requests by a router, which may as well be a plain object. */
  readonly serves?: readonly ServedRouter[];
  /** The sign between the names of a path, before which it stands as well: `/users/byId`. Without it names are parted by dots. */
  readonly separator?: string;
  /** The call that says which method and path a procedure has where it is alone, or its router is served by what it says itself. */
  readonly states?: {
    readonly call: AccessPath;
    readonly method: ArgumentPath;
    readonly path?: ArgumentPath;
  };
  /**
   * The call that is given a contract, and the argument that it is: what procedures state, and the schemas of their input,
   * stand in the contract under the names by which their builders are members of what the call gives.
   */
  readonly contract?: { readonly call: AccessPath; readonly at: ArgumentPath };
  /** The call whose first argument stands before the paths that procedures of a router say themselves. */
  readonly prefixes?: AccessPath;
  /** The call that makes one router of several. */
  readonly merges?: AccessPath;
  /** The call that is given a function which loads a router, or a file whose default or only export is one: `lazy(() => import('./books'))`. */
  readonly lazy?: AccessPath | readonly AccessPath[];
  /** The call that puts a middleware before a procedure. */
  readonly uses?: AccessPath;
  /** Calls that put settings on a procedure, and the argument that they are. Settings of later calls are laid over those of earlier ones. */
  readonly settings?: readonly { readonly call: AccessPath; readonly at: ArgumentPath }[];
  /** The call by which a middleware lets the next one go on: `options.next()`. */
  readonly continues?: AccessPath;
  /** The call that says against which schema the input is held. */
  readonly inputs?: AccessPath;
  /** The call that holds what is answered against a schema: `Procedure.output()`. What the schema leaves out does not leave. */
  readonly outputs?: AccessPath;
}

/** Contracts are objects in the code that say of each route, under its name, with which method and path it is reached. */
export interface ContractEntries {
  /** Calls that take a contract, or one route of it, and an object with a handler under each name, or the one handler. */
  readonly implements: readonly {
    readonly call: AccessPath;
    readonly contract: ArgumentPath;
    readonly handlers: ArgumentPath;
  }[];
  /** The call that makes a contract of an object, and the argument with what stands before all of its paths. */
  readonly routers?: { readonly call: AccessPath; readonly prefix?: ArgumentPath };
  /** Calls that serve what a call in `implements` gave: the argument that it is, and that with middleware before all handlers. */
  readonly serves?: readonly {
    readonly call: AccessPath;
    readonly router: ArgumentPath;
    readonly middleware?: ArgumentPath;
  }[];
  /** Names of properties of a route: its method, its path, and schemas -> the part of the request. */
  readonly route: {
    readonly method: string;
    readonly path: string;
    readonly schemas?: Readonly<Record<string, SourceKind>>;
  };
  /** Properties under which handler and middleware stand, where an object stands in the place of a handler. */
  readonly handler?: { readonly at: string; readonly middleware: string };
}

/** How a router of procedures is served. */
export interface ServedRouter {
  /** The call whose first argument is the router: `OpenAPIHandler()`. */
  readonly call: AccessPath;
  /** Whether procedures answer at the method and path that they say themselves (`states`), and not under their names alone. */
  readonly stated?: boolean;
  /** The call on it that hands a request over: `Handler.handle()`. */
  readonly asks?: AccessPath;
  /** The argument of that call with what stands before all paths. */
  readonly prefix?: ArgumentPath;
}

/** An argument with an object of types, each an object of functions: `{ Query: { books: … } }`. Lists, spreads and calls that merge are looked into. */
export interface ResolverEntry {
  readonly at: AccessPath;
  /** Types whose fields are endpoints -> the method, in lower case. */
  readonly operations: Readonly<Record<string, string>>;
}

/**
 * An argument with fields of a root type: an object of them, or a function that gives one, or that calls methods of its
 * parameter which define them. A field is a function, an object with `resolve` or `subscribe`, or a call that is given one.
 */
export interface SchemaFieldEntry {
  readonly at: AccessPath;
  /** Argument with the name, where there is one field at `at`; a function there gives it. */
  readonly name?: ArgumentPath;
  /** The method of the fields, in lower case; `*` where the text of the schema tells it by their names. */
  readonly method?: string;
  /** Instead of `method`: the argument with the name of the type, and names of types -> the method. */
  readonly type?: ArgumentPath;
  readonly operations?: Readonly<Record<string, string>>;
  /** Where what is at `at` was made by a call: the argument of that call with the fields. */
  readonly below?: ArgumentPath;
  /** Methods that define a field, by its name and its options, of what a function at `at` is given. */
  readonly calls?: readonly string[];
  /** What resolvers get, where that is not what handlers get; by the method that made the field, or `*`. */
  readonly params?: Readonly<Record<string, readonly string[]>>;
  /** Names under which a resolver may stand beside `resolve` and `subscribe`, each with what it gets. */
  readonly resolvers?: Readonly<Record<string, readonly string[]>>;
  /** Options of a field that let the library guard it; without `kinds`, a function that says by what it gives whether the field may be resolved, and gets what resolvers get. */
  readonly guards?: readonly { readonly at: string; readonly kinds?: readonly GuardKind[] }[];
}

/**
 * An argument with an object of types, each an object with a guard for each field, `*` for the others: functions that let
 * the request through by what they give, or that the call of a library is given.
 */
export interface FieldGuardEntry {
  readonly at: AccessPath;
  readonly operations: Readonly<Record<string, string>>;
  /** Argument with the guard of all fields that have none. */
  readonly otherwise?: ArgumentPath;
}

/** An argument with an object of handlers, each under the `operationId` of an operation that an API description has. */
export interface OperationEntry {
  readonly at: AccessPath;
  /** Argument with the `operationId`, where there is one handler at `at` instead of an object. */
  readonly name?: ArgumentPath;
  /** What is at `at` holds modules of handlers: it is the path of a folder of files, or an object of them. */
  readonly modules?: OperationModules;
  /** Fields of an operation that name its handler, and go before `operationId`: `x-operation-name`. */
  readonly ids?: readonly string[];
  /** Tests of which all must hold. */
  readonly when?: readonly RouteTest[];
  /** Argument with an object of middleware, each under the scopes that an operation requires (`read,write`), or under the name of the scheme that has none. */
  readonly security?: ArgumentPath;
  /** How requests are held against the description: if all tests hold, none of `except` does, and there is a handler of this name. */
  readonly enforces?: readonly {
    readonly kind: GuardKind;
    readonly when?: readonly ArgumentTest[];
    readonly except?: readonly ArgumentTest[];
    readonly handler?: string;
    /** Argument with an object of functions, one for each scheme; where one that is required is missing, it is not enforced. */
    readonly schemes?: ArgumentPath;
    /** Fields of the operation, its path or the whole description that take it away where they are true. */
    readonly unless?: readonly string[];
  }[];
  /** Whether the paths of `servers` (version 3) stand before the paths of operations. They do if it is missing; a test says when they do not. */
  readonly servers?: { readonly except: readonly ArgumentTest[] } | false;
  /** Argument with a text that stands before the paths of operations, instead of all that the description says. */
  readonly prefix?: ArgumentPath;
}

/** How the module with the handler of an operation is named. The handler has the `operationId` as its name in the module. */
export interface OperationModules {
  /** Fields of the operation, of its path, of `paths` or of the root, of which the nearest names the module: `x-controller`. */
  readonly named?: readonly string[];
  /** The sign in `operationId` between the names of module and handler: `books.list`. */
  readonly before?: string;
  /** Whether the default export of a module is the handler where it has none of the name. */
  readonly whole?: true;
}

/** A middleware or function of the library that guards. */
export interface GuardEntry {
  /** Path of the middleware value: `module.authenticate()`, `module.expressjwt()`. */
  readonly path: AccessPath;
  readonly kind: GuardKind;
  /** Methods by which a subclass has the last word: it guards only if they deny, too, where the parameter `on` (its number) is missing. */
  readonly decides?: readonly { readonly method: string; readonly on: number }[];
  /** Tests under which it does not guard, e.g. an option `credentialsRequired: false`. Any of them suffices. */
  readonly except?: readonly ArgumentTest[];
  /** For `session`: where its data is kept; `client` means in the cookie itself. On the server if missing. */
  readonly keeps?: 'server' | 'client';
  /** For `body-parser`: that it reads what forms send, which other sites can send as well. */
  readonly forms?: true;
  /** For `session`: the options that keep its cookie on the site, `0.cookie.sameSite`. */
  readonly site?: ArgumentPath;
  /** Argument with a function of the project that it runs with each request, and that throws to turn one away: `0.verify`. */
  readonly runs?: ArgumentPath;
  /** Argument with the paths for which it is not run: texts, regular expressions, or objects with `url` and `methods`. */
  readonly unless?: ArgumentPath;
  /** Tests under which it is the login itself. Any of them suffices. */
  readonly login?: readonly ArgumentTest[];
  /** The scheme of HTTP authentication by which it takes the credential from the header `Authorization`. */
  readonly sends?: 'bearer' | 'basic';
  /** Tests under which all who come through show one secret of the server, so that nobody is told from others. Any of them suffices. */
  readonly shared?: readonly ArgumentTest[];
}

/** What the calls that build a schema mean. Paths -> words; see `SchemaWord`. */
export type SchemaEntries = Readonly<Record<AccessPath, SchemaWord>>;

export type TextFormat =
  | 'uuid'
  | 'email'
  | 'url'
  | 'date'
  | 'ip'
  | 'hex'
  | 'alphanumeric'
  | 'object-id'
  | 'base64';

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
  /** What happens to keys that are not listed; or an argument that says whether they may be there, and what holds without it (`keep`). */
  readonly unknown?:
    | 'drop'
    | 'reject'
    | 'keep'
    | {
        readonly argument: ArgumentPath;
        readonly otherwise?: 'drop' | 'reject';
        /** What texts mean that stand there. */
        readonly words?: Readonly<Record<string, 'drop' | 'reject' | 'keep'>>;
      };
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
  /** Argument that is true if the word is said of the elements: `{ each: true }`. */
  readonly each?: ArgumentPath;
  readonly optional?: boolean;
  /** What a text is, or the argument that names it as JSON schemas do: `uuid`, `date-time`. */
  readonly format?: TextFormat | { readonly argument: ArgumentPath };
  readonly min?: ArgumentPath;
  readonly max?: ArgumentPath;
  /** Argument with a regular expression the text must match, or with its source. */
  readonly pattern?: ArgumentPath;
  /** Arguments that are calls whose words are said of the schema as well: `pipe(string(), email())`, `Schema.check(email())`. */
  readonly applies?: ArgumentPath;
  /** Argument with a JSON schema, written as an object. */
  readonly jsonSchema?: ArgumentPath;
  /** Argument with an entity of the storage: the schema has its fields. */
  readonly entity?: ArgumentPath;
  /** Argument with a schema that is written in texts, alone or in objects: `{ name: 'string', 'age?': 'number.integer' }`. `texts` says what they mean. */
  readonly written?: ArgumentPath;
  /** What a text of `written` means; see `schema-texts.ts` for what stands between and behind them. */
  readonly texts?: Readonly<
    Record<
      string,
      {
        readonly is?: SchemaWord['is'];
        readonly format?: TextFormat;
        /** `+` says what happens to keys that are not listed, `+ reject` what a property `'+': 'reject'` says of them. */
        readonly unknown?: 'drop' | 'reject' | 'keep';
      }
    >
  >;
  /** Keeps (`pick`) or removes (`omit`) the fields named in an argument, adds those of an argument (`extend`), makes all optional (`partial`). */
  readonly change?: 'pick' | 'omit' | 'extend' | 'partial';
  readonly argument?: ArgumentPath;
  /** The value may be changed by code that is not read: the shape after it is not known. */
  readonly opaque?: boolean;
  /** With `opaque`: argument with the function whose result the value becomes. */
  readonly makes?: ArgumentPath;
  /**
   * Code that is not read may refuse more than the words say: always, or where the function in the argument looks at
   * lengths or patterns, or hands the value on.
   */
  readonly narrows?: true | ArgumentPath;
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
  /** Where the schema is: `receiver` (default), `called` where what is called is the schema itself, or an argument. */
  readonly schema?: 'receiver' | 'called' | ArgumentPath;
  /** Options that are true if keys that are not listed are left out of what is let through (`true`: they always are), or are let through. */
  readonly drops?: ArgumentPath | true;
  readonly keeps?: ArgumentPath;
  /** Path in the result of what was let through: `result`, `result.data`, `result.value`. Missing if only the verdict is given. */
  readonly output?: string;
  /**
   * What becomes of data that is refused: the call throws (or rejects) or answers; nothing happens until somebody asks
   * (`verdicts`); what is refused is left out of the result; the result is itself the verdict, and falsy. Or a member of
   * the result tells: it is falsy, and the result holds no data, or truthy, and the result holds the data all the same.
   */
  readonly fails:
    | 'throws'
    | 'replies'
    | 'collected'
    | 'left-out'
    | 'verdict'
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
  /** The condition is the key of one object as a whole: nothing else can stand in it. */
  readonly keyed?: true;
  /** Argument with the data that is stored. */
  readonly writes?: ArgumentPath;
  /** Argument that lists the fields that may be stored; what else is in the data is left out. */
  readonly stores?: ArgumentPath;
  /** `written` where what comes back is what was given to be stored, with the keys that the storage makes, and not what is stored. */
  readonly gives?: 'written';
  /** Argument that lists what is read: fields as keys with true, an array of names, or a text of names (`-name` leaves out). */
  readonly select?: ArgumentPath;
  readonly omit?: ArgumentPath;
  /** Argument whose keys add related entities. */
  readonly include?: ArgumentPath;
}

/** How an entity's fields are written down. */
export interface EntityEntry {
  /** How the definition is found. */
  readonly from:
    | 'call'
    | 'class-decorator'
    | 'class-init'
    | 'class-static'
    | 'prisma-schema'
    | 'type-argument'
    | 'type-module';
  /**
   * For `type-module`: the module that types of the project add to, and the type whose members are the tables. For
   * `type-argument` the type of the client, one of `types`, where it stands in annotations: `db: Kysely<Database>`.
   */
  readonly module?: string;
  readonly type?: string;
  /** Path of the call, decorator, superclass, or of nothing for schema files. */
  readonly path?: AccessPath;
  /** Argument with the entity's name; for decorators default the class name. */
  readonly name?: ArgumentPath;
  /** Argument with the name of the table, where the entity is named by the variable that it is put into. */
  readonly table?: ArgumentPath;
  /** In the call that a field's description starts with: the argument with its name in the table. */
  readonly column?: ArgumentPath;
  /** Argument with the fields (an object field -> description, or a function that returns one) or with a schema value made by `schema`. */
  readonly fields?: ArgumentPath;
  /**
   * Names of methods that describe one field each, with its name as first argument: called on the first parameter of a
   * function at `fields` (`(table) => table.string('name')`), or on what the call gives (`.addColumn('name', 'text')`).
   */
  readonly columns?: readonly string[];
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
  /** Whether the library holds what is stored against the definition of the fields, and refuses what does not fit. */
  readonly validates?: boolean;
  /** Whether the library turns what is stored into the types of the definition or refuses it, and drops other fields. */
  readonly casts?: boolean;
}

/** What fixes need to know of the library. */
export interface FixEntries {
  /** How parameters are bound in SQL calls of this library, per value name or for all (`*`). */
  readonly sql?: readonly SqlFix[];
  /** How a program is run without a shell. */
  readonly programs?: readonly ProgramFix[];
  /** How a framework is told the folder that a path must not leave. */
  readonly roots?: readonly RootFix[];
  /** How a schema is written and applied. */
  readonly schema?: SchemaFix | readonly SchemaFix[];
  /** How the members of a class say what they may hold. */
  readonly classSchema?: ClassSchemaFix;
  /** What leaves out of a parameter what its class does not list, where the framework holds parameters against their classes. */
  readonly pipe?: Pick<RecipeFix, 'write' | 'imports'>;
  /** How a schema is written in the options of a route of this framework. */
  readonly routeSchema?: RouteSchemaFix;
  /**
   * Where a guard goes in a registration: right before the first handler, into an option of this name, or into a decorator
   * of this name above that of the route; or the first statements of the handler, as other handlers begin. An option may be
   * a path of properties. Without it, none is put there.
   */
  readonly guard?:
    | { readonly place: 'before-handlers' }
    | { readonly place: 'handler' }
    | { readonly place: 'option'; readonly option: string }
    /** A list of guards that a call of the chain takes which ends with the handler: `.middleware([guard])`. */
    | { readonly place: 'chain'; readonly call: string }
    | { readonly place: 'decorator'; readonly name: string; readonly from: string };
  /**
   * How to answer with a status and a JSON body: `{response}.status({status}).json({body})`. Of several the first whose
   * roles the handler has as parameters. `{text}` stands for a text alone.
   */
  readonly reply?: string | readonly ReplyFix[];
  /** How a session gets a new identifier. */
  readonly renew?: SessionFix;
  /** How a session is ended. */
  readonly end?: SessionFix;
  /** What a handler does with an error that a callback is given as `{error}`: the first whose role (`for`) it has. */
  readonly failed?: readonly { readonly for: string; readonly write: string }[];
  /** How the library does what fixes of many rules need. */
  readonly recipes?: readonly RecipeFix[];
  /** `plain`: what queries give are plain objects, whose properties can be taken apart; `documents`: they keep their fields elsewhere, so that `delete` does nothing. Neither for instances of classes. */
  readonly records?: 'plain' | 'documents';
  /** How a read is told how many rows to give: an option of an argument, or a call behind it. */
  readonly limits?: readonly LimitFix[];
  /** How a read is narrowed: the argument and the form of the projection. */
  readonly projection?: readonly {
    readonly on: string | readonly string[];
    readonly call: string | readonly string[];
    readonly argument: ArgumentPath;
    /**
     * - `keys`: `{ select: { a: true } }` with `option: select`; `omit`: the same with the fields to leave out; `without`: the
     *   same with `false`
     * - `exclude`: `{ attributes: { exclude: ['a'] } }`, which keeps columns that need not be written down, such as keys and
     *   times; `list`: `{ exclude: ['a'] }`
     * - `text`: `.select('-a -b')` behind the call; `shown`: the argument is the text `'a, b'`
     * - `names`: the call becomes `instead` with a list of names, or `instead` is called with them behind it (`chain: true`)
     * - `columns`: the argument is `{ a: table.a }`, where the table is given to one of the calls in `table`
     */
    readonly form: 'keys' | 'omit' | 'without' | 'exclude' | 'list' | 'text' | 'shown' | 'names' | 'columns';
    readonly option?: string;
    readonly instead?: string;
    readonly chain?: true;
    /** The call before this one that takes the columns, where it is another. */
    readonly takes?: string;
    readonly table?: readonly string[];
  }[];
}

/** Code that does something with a `{session}`. */
export interface SessionFix {
  /** Waits for it, in a function that can: `await {session}.regenerate()`; `{void}` is the type of what comes of it. */
  readonly awaited?: string;
  /** Opens a callback that goes on when it is done, with `{error}` for its parameter: `{session}.regenerate(({error}) => {`. */
  readonly around?: string;
  /** Needs no waiting. */
  readonly plain?: string;
  /** Needs no waiting either, for sessions that are kept in their cookie. */
  readonly inCookie?: string;
}

/**
 * What a recipe makes: a text in which no sign has a meaning for its language; a text or a whole number that nobody can
 * predict; a test whether two texts are equal that takes the same time for all; a middleware; a hash for passwords.
 */
export type Recipe =
  | 'html-escaped'
  | 'pattern-escaped'
  | 'ldap-escaped'
  | 'one-line'
  | 'random-text'
  | 'random-integer'
  | 'equal-texts'
  | 'resolved-path'
  | 'outside-folder'
  | 'file-extension'
  | 'rate-limiter'
  | 'security-headers'
  | 'password-hash';

export interface LimitFix {
  readonly on: string | readonly string[];
  readonly call: string | readonly string[];
  /** The option, such as `0.take`. */
  readonly option?: ArgumentPath;
  /** The method that is called on the result. */
  readonly chain?: string;
}

export interface ReplyFix extends Pick<RecipeFix, 'write' | 'imports'> {
  /** Nothing runs behind it: it throws. */
  readonly stops?: true;
  /** It throws, so a `catch` around it would take it; what runs behind it has to be left all the same. */
  readonly throws?: true;
  /** A role that the handler must have, where no hole says so. */
  readonly for?: string;
}

/** A name that a file has to import; `namespace` for the module as a whole. */
export interface ImportFix {
  readonly name: string;
  readonly from: string;
  readonly kind: 'named' | 'default' | 'namespace';
}

export interface RecipeFix {
  readonly does: Recipe;
  /** Code with holes: `{value}` and the like, which the fix fills, and the names of `imports`. */
  readonly write: string;
  readonly imports?: readonly ImportFix[];
  /** The name of a function that holds the code, where it is too long to stand at each place. */
  readonly name?: string;
  /** The library of the application in which it can be used, where it cannot be used in all. */
  readonly framework?: string;
  /** What some file has to import, since only where it is set up the code does anything; without a name, the module. */
  readonly needs?: { readonly name?: string; readonly from: string };
  /** The statement that sets it up for the routes of an `{app}` behind it, where nothing does yet; it is waited for. */
  readonly setUp?: Pick<RecipeFix, 'write' | 'imports'>;
  /** A global object that it uses: for files that use it already, and the first choice there. */
  readonly global?: string;
  /** The option of a registration that takes the code, where it does not stand where guards do: `config.rateLimit`. */
  readonly option?: string;
}

/** A call with a command as its first argument. */
export interface ProgramFix {
  readonly call: AccessPath;
  /** The function beside it that takes the program and a list of arguments instead, with the same arguments behind them. */
  readonly instead: string;
}

/** A call with a path as its first argument, and options behind it. */
export interface RootFix {
  readonly call: AccessPath;
  /** The option with the folder. */
  readonly option: string;
}

export interface SqlFix {
  /** Calls with a SQL text: the same paths as in `sinks`, without the argument. */
  readonly call: AccessPath;
  /** Argument with the text. */
  readonly text: ArgumentPath;
  readonly placeholder: '$n' | '?' | ':name' | '@name' | 'none';
  /**
   * How values are given: an array argument; rest arguments of this call, or of calls on its result; an option of an object
   * argument; an object argument with their names; calls with a name and a value before this one; or in the holes of a
   * template, whose tag stands in the place of this call (`called`), of which it is a method (`receiver`), or before the
   * argument.
   */
  readonly values:
    | { readonly array: ArgumentPath }
    | { readonly spread: ArgumentPath }
    | { readonly nextCall: readonly string[] }
    | { readonly option: string; readonly argument: ArgumentPath }
    | { readonly named: ArgumentPath }
    | { readonly chain: string }
    | { readonly tag: 'called' | 'receiver' | 'argument'; readonly imports?: RecipeFix['imports'] };
  /** It holds only where the project sets this, for libraries that talk to several databases. */
  readonly where?: Setting;
  /** How the first sign of a placeholder is written in source text where it is no placeholder, once values are bound. */
  readonly escape?: string;
  /**
   * Whether what stood in quotes is given as a text: `always` where the library reads an object or a list as SQL of its
   * own, `typed` where only its typings refuse other values.
   */
  readonly texts?: 'always' | 'typed';
}

/** Classes as schemas, whose members have decorators. */
export interface ClassSchemaFix {
  /** The package of the decorators. */
  readonly from: string;
  /**
   * Known type of a member -> its decorators and its type: those of shapes, `text-list` and its kin, `enum` with the holes
   * `{values}` and `{union}`; `unknown` is required, and `optional` is put before the others.
   */
  readonly types: Readonly<Record<string, { readonly decorators: readonly string[]; readonly type: string }>>;
  /** Decorators that limit a text or a list, with the hole `{value}`. */
  readonly limits?: Readonly<Partial<Record<'text' | 'list', string>>>;
}

/** A schema that a framework holds a part of the request against, where a route names it in an option. */
export interface RouteSchemaFix extends Pick<SchemaFix, 'field' | 'types'> {
  /** `{ type: 'object', properties: { {fields} } }`. */
  readonly object: string;
  /** Part of the request -> the option: `{ body: schema.body }`. */
  readonly option: Readonly<Partial<Record<'body' | 'query', string>>>;
  /** What the framework does with what does not fit, for the title. */
  readonly says: string;
}

/** How a schema is written and applied. Templates hold `{name}` holes. */
export interface SchemaFix {
  /** The import that is needed: name and package. `whole`: the module as a whole has the same members. */
  readonly import: ImportFix & { readonly whole?: true };
  /** Further names that `fails` needs, each a hole. */
  readonly imports?: readonly ImportFix[];
  /** `z.object({ {fields} })` with `{key}: {type}` for each; `{name}` is the key as a text. None where `before` has `{fields}`. */
  readonly object?: string;
  /** What stands for the hole `{typed}` of `object` in TypeScript; nothing does in JavaScript. */
  readonly typed?: string;
  readonly field: string;
  /**
   * Known type of a field -> how it is written. `unknown` is required; `any` is what a compiler asks nothing of, for
   * fields that code goes on to use. What more may be said of a type, with the hole
   * `{type}`: `optional` or `required`, `list`; with `{value}` as well: `min`, `max`, `pattern`, and `shortest` and
   * `longest` where lengths have words of their own, `fewest` and `most` where lists have. `enum` has the hole `{values}`, `fields` (an object in an object) the
   * hole `{fields}`.
   */
  readonly types: Readonly<Record<string, string>>;
  /** Statements that validate; holes `{schema} {input} {output}`, and `{request}` where it has a name. None where the test does. */
  readonly apply?: readonly string[];
  /** The test that holds for data that is refused; the same holes, and the names of `imports`. None where `before` answers. */
  readonly fails?: string;
  /** Statements after the test, which take what was let through; the same holes. */
  readonly takes?: readonly string[];
  /** Expression for the data that was let through; the same holes. None where it stands where the data stood. */
  readonly output?: string;
  /** A handler of the route that holds the part against the schema, before the last one: `celebrate({ body: {schema} })`. */
  readonly before?: string;
  /** The part of the request for which it is; every part if missing. */
  readonly part?: 'body' | 'query';
  /** The only library of applications in which it can be used. */
  readonly framework?: string;
  /** What some file has to import, since refused data would not be answered without it. */
  readonly needs?: RecipeFix['needs'];
  /**
   * Where a call that makes a text or a list takes its upper limit, if `types` has no word for it:
   * `{ text: 0.maxLength, list: 1.maxItems }`.
   */
  readonly limits?: Readonly<Partial<Record<'text' | 'list', ArgumentPath>>>;
  /** Fields of objects within are listed with their path (`address.street`), elements of lists with `*`. */
  readonly paths?: true;
}

/** Where a model may say one thing or several: all of them, none if it says nothing. */
export function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
