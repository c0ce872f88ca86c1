/** What an API description says, whatever its version: operations, servers, security. Plain data with places. */
import type { Place, Span } from '../../text/span.ts';

export type OpenApiVersion = '2.0' | '3.0' | '3.1' | '3.2';

/** An API description: an OpenAPI document with the path items that it refers to in other files. */
export interface ApiDescription {
  readonly uri: string;
  readonly version: OpenApiVersion;
  readonly operations: readonly Operation[];
  readonly servers: readonly Server[];
  readonly schemes: readonly SecurityScheme[];
  /** All names of schemes in requirements, wherever they stand. */
  readonly requirements: readonly RequiredScheme[];
}

export interface Operation {
  /** Upper case. */
  readonly method: string;
  /** As written: `/users/{id}`. */
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
}

export interface OperationSecurity {
  /** Alternatives, of which one suffices. Empty: open on purpose (`security: []`). null: nothing is said anywhere. */
  readonly requirements: readonly Requirement[] | null;
  /** Whether it is said for the whole description rather than for the operation. */
  readonly inherited: boolean;
}

/** Schemes that are required together; none in `{}`, which makes security optional. */
export interface Requirement {
  readonly schemes: readonly RequiredScheme[];
}

export interface RequiredScheme extends Place {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly pointer: string;
}

export interface SecurityScheme extends Place {
  readonly name: string;
  /** `http`, `apiKey`, `oauth2`, `openIdConnect`, `mutualTLS`, `basic` (2.0); empty if it is not said. */
  readonly type: string;
  readonly pointer: string;
}

export interface Server extends Place {
  /** As written; in version 2.0 one of `schemes`: `http`. */
  readonly url: string;
  readonly pointer: string;
}
