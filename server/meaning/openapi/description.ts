/**
 * What an API description says, whatever its version: operations, servers, security, schemas. Plain data with places.
 * Each thing that is written down is here once, however many references lead to it, and its place is where it is written.
 */
import type { DocumentNode } from '../../parse/document.ts';
import type { Positions } from '../../text/positions.ts';
import type { Place, Span } from '../../text/span.ts';

export type OpenApiVersion = '2.0' | '3.0' | '3.1' | '3.2';

/** An API description: an OpenAPI document with what it refers to in other files. */
export interface ApiDescription {
  readonly uri: string;
  readonly version: OpenApiVersion;
  /** Where the version of the format is said: what findings about the whole mark. */
  readonly place: Place;
  /** `info.version`; null if it is missing or empty. */
  readonly apiVersion: Written | null;
  /** What is required of all operations that say nothing themselves; null if nothing is said. */
  readonly security: readonly Requirement[] | null;
  /** Where `info` is written; null if it is missing. */
  readonly info: WrittenNode | null;
  /** Names and values of `x-…` fields of the root and of `paths`, of which the latter go before. */
  readonly extensions: ReadonlyMap<string, Written>;
  /** Operations that clients call. */
  readonly operations: readonly Operation[];
  /** Callbacks and webhooks: requests that the API itself sends. */
  readonly outgoing: readonly Operation[];
  readonly servers: readonly Server[];
  readonly schemes: readonly SecurityScheme[];
  /** Whether these are all: not where a reference in the place of their list leads nowhere. */
  readonly knowsSchemes: boolean;
  /** All names of schemes in requirements, wherever they stand. */
  readonly requirements: readonly RequiredScheme[];
  /** All that is described, part by part: the same where it did not change, and nothing that it refers to did. */
  readonly parts: readonly DescriptionPart[];
  /** What was answered about the parts, also before the last edits: for `inParts` of the rules only. */
  readonly answers: AnswersOfParts;
  /** Where offsets of places stand in files that were edited; in others they stand where they say. */
  readonly positions: ReadonlyMap<string, Positions>;
}

/** A path with its operations, a component, or another file of a description. */
export interface DescriptionPart {
  readonly operations: readonly Operation[];
  readonly outgoing: readonly Operation[];
  readonly servers: readonly Server[];
  /** All schemas, those inside of others and those of headers and parameters included. */
  readonly schemas: readonly Schema[];
  /** All examples and defaults. */
  readonly samples: readonly Sample[];
}

/** What was answered to questions about parts, by the question, for the parts that were there then. */
export type AnswersOfParts = Map<
  unknown,
  { readonly parts: readonly DescriptionPart[]; readonly answers: readonly unknown[] }
>;

/** A text or number where it stands. */
export interface Written extends Place {
  readonly text: string;
  /** JSON pointer (RFC 6901) in its file. */
  readonly pointer: string;
}

export interface Operation {
  /** Upper case. */
  readonly method: string;
  /** As written: `/users/{id}`; of a callback the expression that gives its address, of a webhook its name. */
  readonly pathTemplate: string;
  /** With the base path of the first server, parameters as `:name`. */
  readonly path: string;
  readonly operationId: string | null;
  /** The file in which the operation is written. */
  readonly uri: string;
  /** JSON pointer (RFC 6901) in that file. */
  readonly pointer: string;
  /** The method's key: what findings mark. */
  readonly keySpan: Span;
  /** The operation's own map. */
  readonly span: Span;
  readonly security: OperationSecurity;
  readonly tags: readonly string[];
  readonly description: string;
  /** Where `deprecated: true` stands; null if it does not. */
  readonly deprecated: Place | null;
  /** Those of the path included, unless the operation has its own of the same name and place. */
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | null;
  readonly responses: readonly Response[];
  readonly callbacks: readonly Callback[];
  /** Names and values of `x-…` fields that are texts, numbers or truth values. */
  readonly extensions: ReadonlyMap<string, Written>;
  /** Those of its path. */
  readonly pathExtensions: ReadonlyMap<string, Written>;
}

export interface OperationSecurity {
  /** Alternatives, of which one suffices. Empty: open on purpose (`security: []`). null: nothing is said anywhere. */
  readonly requirements: readonly Requirement[] | null;
  /** Whether it is said for the whole description rather than for the operation. */
  readonly inherited: boolean;
  /** Where `security` of the operation itself stands; null if it has none. */
  readonly own: WrittenNode | null;
}

/** A part of a document, for fixes. */
export interface WrittenNode extends Place {
  readonly pointer: string;
}

/** Schemes that are required together; none in `{}`, which makes security optional. */
export interface Requirement extends WrittenNode {
  readonly schemes: readonly RequiredScheme[];
}

export interface RequiredScheme extends Place {
  readonly name: string;
  readonly scopes: readonly Written[];
  readonly pointer: string;
}

export interface SecurityScheme extends Place {
  readonly name: string;
  /** `http`, `apiKey`, `oauth2`, `openIdConnect`, `mutualTLS`; `basic` of version 2.0 is `http`; empty if it is not said. */
  readonly type: string;
  readonly pointer: string;
  /** The scheme of HTTP authentication as written, such as `bearer`; null for other types. */
  readonly http: Written | null;
  readonly bearerFormat: string | null;
  readonly description: string;
  /** Where an API key is sent: `query`, `header` or `cookie`. */
  readonly keyIn: Written | null;
  /** The name of the parameter, header or cookie of an API key. */
  readonly keyName: string | null;
  readonly flows: readonly OauthFlow[];
  /** `openIdConnectUrl` and `oauth2MetadataUrl`. */
  readonly urls: readonly Written[];
  /** The scheme's own map, behind references. */
  readonly content: WrittenNode;
}

/** The place is that of the word that names the kind. */
export interface OauthFlow extends Place {
  /** In the words of version 3, whatever the version of the description. */
  readonly kind: 'implicit' | 'password' | 'clientCredentials' | 'authorizationCode' | 'deviceAuthorization';
  readonly pointer: string;
  readonly urls: readonly Written[];
  readonly scopes: readonly string[];
}

export interface Server extends Place {
  /** As written; in version 2.0 one of `schemes`: `http`. A default of a variable that is a scheme is one, too. */
  readonly url: string;
  readonly pointer: string;
  readonly description: string;
  /** Whether it stands at the top of the description rather than at a path or an operation. */
  readonly general: boolean;
}

export interface Parameter extends Place {
  readonly name: string;
  /** `path`, `query`, `querystring`, `header`, `cookie`; `formData` in version 2.0. */
  readonly in: string;
  readonly pointer: string;
  readonly required: boolean;
  readonly schema: Schema | null;
}

export interface RequestBody {
  readonly place: Place;
  readonly pointer: string;
  readonly media: readonly MediaType[];
}

/** What is sent, in one of its forms. The place is that of the name, or in version 2.0 of what holds the schema. */
export interface MediaType extends Place {
  /** `application/json`. */
  readonly name: string;
  readonly pointer: string;
  readonly schema: Schema | null;
}

export interface Response extends Place {
  /** `200`, `4XX`, `default`, in upper case but for the last. */
  readonly status: string;
  readonly pointer: string;
  /** Where it refers to; null if it is written here. */
  readonly reference: string | null;
  /** The response's own map, behind references; null if it was not found. */
  readonly content: WrittenNode | null;
  readonly headers: readonly Header[];
  readonly media: readonly MediaType[];
}

export interface Header extends Place {
  readonly name: string;
  readonly pointer: string;
  readonly schema: Schema | null;
  readonly samples: readonly Sample[];
}

/** A request that the API sends to an address which the client named. */
export interface Callback extends Place {
  /** The runtime expression that gives the address: `{$request.body#/callbackUrl}`. */
  readonly expression: string;
  readonly pointer: string;
}

/** An example or a default: data, never a schema. */
export interface Sample extends Place {
  readonly kind: 'example' | 'default';
  /** The name of the property or parameter that it is for; empty if it is for none. */
  readonly name: string;
  readonly pointer: string;
  readonly node: DocumentNode;
}

/** A schema as it is written: what it refers to is another one. The place is that of the property's name, else of its first word. */
export interface Schema extends Place {
  readonly pointer: string;
  /** The name of the property, parameter, header or component that it is written for; empty if there is none. */
  readonly name: string;
  /** What is said of the type, without `null`; empty if nothing is. */
  readonly types: readonly string[];
  readonly nullable: boolean;
  readonly format: string | null;
  readonly pattern: Written | null;
  /** Values that are allowed (`enum`, `const`), as texts; null if none are listed. */
  readonly values: readonly string[] | null;
  /** `maxLength`, `minLength`, `maximum`, `minimum`, `maxItems`, `minItems`, `maxProperties`, as far as they are given; exclusive bounds count as bounds. */
  readonly bounds: ReadonlyMap<string, number>;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
  readonly description: string;
  readonly properties: readonly Property[];
  /** `additionalProperties` or `unevaluatedProperties`: nothing is said, allowed, forbidden, or only what fits a schema. */
  readonly additional: 'unsaid' | 'open' | 'closed' | 'schema';
  readonly items: Schema | null;
  /** What `$ref` leads to. In versions 2.0 and 3.0 nothing beside it counts. */
  readonly reference: Schema | null;
  /** Whether there is a `$ref`, wherever it leads. */
  readonly refers: boolean;
  readonly allOf: readonly Schema[];
  /** `oneOf` and `anyOf`. */
  readonly alternatives: readonly Schema[];
  /** Whether it is a part of an `allOf`, by itself or by a reference. */
  readonly isPart: boolean;
  /** Whether it says nothing at all: `{}` or `true`. */
  readonly isEmpty: boolean;
  /** Whether no element of a list may be there twice. */
  readonly uniqueItems: boolean;
  /** Whether it says nothing but which properties must be there, as alternatives within a typed schema do. */
  readonly isCondition: boolean;
  /** What clients send: bodies of requests. */
  readonly inRequest: boolean;
  readonly inResponse: boolean;
  /** Parameters of requests. */
  readonly inParameter: boolean;
}

export interface Property extends Place {
  /** The place is that of the name. */
  readonly name: string;
  readonly pointer: string;
  readonly required: boolean;
  readonly schema: Schema;
}
