/** The practices of secure API coding and the rules that bring each into the editor, and the items of OWASP. Plain data. */

export interface Practice {
  readonly name: string;
  /** Ids of rules; an id that ends in `*` stands for all that begin so. */
  readonly rules: readonly string[];
}

/** Every rule belongs to one practice at least. */
export const practices: readonly Practice[] = [
  {
    name: 'Authentication: who is asking is known, passwords and tokens are sound, sessions end',
    rules: [
      'missing-authentication',
      'weak-password-policy',
      'weak-password-hash',
      'cleartext-password-storage',
      'insecure-randomness',
      'jwt-*',
      'session-fixation',
      'session-not-invalidated',
      'insecure-session-configuration',
      'insecure-cookie',
      'hardcoded-credential',
      'timing-unsafe-comparison',
      'user-enumeration',
      'unverified-webhook',
      'swallowed-error',
      'openapi-operation-without-security',
      'openapi-optional-security',
      'openapi-cleared-security',
      'openapi-undefined-security-scheme',
      'openapi-weak-http-scheme',
      'openapi-api-key-in-query',
      'openapi-credential-in-url',
      'openapi-secret-in-example',
      'openapi-bearer-without-format',
      'contract-authentication',
    ],
  },
  {
    name: 'OAuth 2.0, OpenID Connect and JWT used soundly',
    rules: [
      'insecure-oauth-flow',
      'jwt-*',
      'openapi-deprecated-oauth-flow',
      'openapi-plain-http-oauth',
      'openapi-undefined-scope',
    ],
  },
  {
    name: 'Authorization: explicit on every operation and every object',
    rules: [
      'missing-function-level-authorization',
      'broken-object-level-authorization',
      'client-controlled-authorization',
      'ineffective-guard',
      'swallowed-error',
      'state-change-on-get',
      'missing-csrf-protection',
      'contract-authorization',
      'openapi-admin-without-stronger-security',
      'openapi-sequential-id',
      'openapi-internal-operation',
    ],
  },
  {
    name: 'Exposure: no more leaves than is needed',
    rules: [
      'excessive-data-exposure',
      'secret-exposure',
      'sensitive-data-in-url',
      'openapi-secret-in-response',
      'openapi-response-without-schema',
    ],
  },
  {
    name: 'Mass assignment: clients set the fields of the form only',
    rules: ['mass-assignment', 'openapi-writable-privilege', 'openapi-additional-properties'],
  },
  {
    name: 'Input validation: types, formats, lengths, allowed values',
    rules: [
      'unvalidated-input',
      'weak-input-schema',
      'type-confusion',
      'unrestricted-file-upload',
      'archive-path-traversal',
      'openapi-body-without-schema',
      'openapi-schema-without-type',
      'openapi-unanchored-pattern',
      'openapi-unbounded-*',
    ],
  },
  {
    name: 'Injection: data stays data in every language',
    rules: [
      'sql-injection',
      'nosql-injection',
      'command-injection',
      'code-injection',
      'path-traversal',
      'template-injection',
      'ldap-injection',
      'xpath-injection',
      'xml-*',
      'unsafe-deserialization',
      'prototype-pollution',
      'log-injection',
      'header-injection',
      'email-injection',
      'regular-expression-injection',
      'unsafe-dynamic-method',
      'host-header-poisoning',
      'insecure-temporary-or-file-permission',
    ],
  },
  {
    name: 'Output encoding: what is sent to browsers is escaped',
    rules: ['cross-site-scripting', 'template-injection'],
  },
  {
    name: 'Rate limits and limits of resources',
    rules: [
      'missing-rate-limit',
      'unbounded-query',
      'unbounded-request-body',
      'resource-exhaustion',
      'redos',
      'missing-timeout',
      'openapi-missing-rate-limit',
      'openapi-unbounded-*',
    ],
  },
  {
    name: 'Calls to other services: their addresses and their answers',
    rules: [
      'server-side-request-forgery',
      'open-redirect',
      'unsafe-api-consumption',
      'disabled-certificate-validation',
      'openapi-url-from-client',
    ],
  },
  {
    name: 'Configuration: nothing open by oversight',
    rules: [
      'permissive-cors',
      'missing-security-headers',
      'error-disclosure',
      'debug-exposure',
      'cleartext-transport',
      'trusted-proxy',
      'weak-cryptography',
      'openapi-plain-http-*',
      'openapi-cors-wildcard',
      'openapi-error-details',
    ],
  },
  {
    name: 'Logging and monitoring',
    rules: ['sensitive-data-in-log', 'log-injection', 'missing-security-log', 'swallowed-error'],
  },
  {
    name: 'Inventory: every endpoint known, described, versioned, retired',
    rules: [
      'undocumented-endpoint',
      'unimplemented-operation',
      'deprecated-endpoint-alive',
      'several-api-versions',
      'contract-*',
      'openapi-missing-version',
      'openapi-parallel-versions',
      'openapi-deprecated-without-sunset',
      'openapi-unnamed-server',
      'openapi-internal-operation',
      'openapi-missing-error-response',
    ],
  },
];

/** Items of the OWASP API Security Top 10 with their names; https://owasp.org/API-Security/. */
export const owaspItems: Readonly<Record<string, string>> = {
  'API1:2023': 'Broken Object Level Authorization',
  'API2:2023': 'Broken Authentication',
  'API3:2023': 'Broken Object Property Level Authorization',
  'API4:2023': 'Unrestricted Resource Consumption',
  'API5:2023': 'Broken Function Level Authorization',
  'API6:2023': 'Unrestricted Access to Sensitive Business Flows',
  'API7:2023': 'Server Side Request Forgery',
  'API8:2023': 'Security Misconfiguration',
  'API9:2023': 'Improper Inventory Management',
  'API10:2023': 'Unsafe Consumption of APIs',
  'API1:2019': 'Broken Object Level Authorization',
  'API2:2019': 'Broken User Authentication',
  'API3:2019': 'Excessive Data Exposure',
  'API4:2019': 'Lack of Resources and Rate Limiting',
  'API5:2019': 'Broken Function Level Authorization',
  'API6:2019': 'Mass Assignment',
  'API7:2019': 'Security Misconfiguration',
  'API8:2019': 'Injection',
  'API9:2019': 'Improper Assets Management',
  'API10:2019': 'Insufficient Logging and Monitoring',
};

/** The rules among these ids that a practice names. */
export function rulesOfPractice({ rules }: Practice, ids: readonly string[]): readonly string[] {
  return ids.filter((id) =>
    rules.some((each) => (each.endsWith('*') ? id.startsWith(each.slice(0, -1)) : each === id)),
  );
}
