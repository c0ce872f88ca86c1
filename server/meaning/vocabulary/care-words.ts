/**
 * The words in which models speak of care: what is weak about a call, what an argument is for, and what a value is.
 * Rules ask for these words and never for a library. The lists are closed; `docs/models.md` explains each word.
 */

/** What is wrong with a call, or with an assignment, because of its arguments. */
export const weaknesses = [
  // Cryptography
  'weak-hash',
  'weak-hash-checked',
  'weak-cipher',
  'weak-key-size',
  'tag-unchecked',
  'password-hash-too-cheap',
  // Tokens
  'token-decoded',
  'token-unverified',
  'token-expiry-ignored',
  'token-algorithm-none',
  'token-algorithm-open',
  'token-without-expiry',
  'token-audience-unchecked',
  'token-issuer-unchecked',
  // Cookies
  'cookie-readable-by-scripts',
  'cookie-over-plain-http',
  'cookie-sent-cross-site',
  // Sessions
  'session-cookie-readable-by-scripts',
  'session-cookie-over-plain-http',
  'session-cookie-sent-cross-site',
  'session-in-memory',
  'session-saved-empty',
  'session-unsigned',
  // Transport
  'certificate-unchecked',
  'old-tls',
  'transport-unencrypted',
  'transport-plain',
  'transport-upgraded',
  // Who may call from a browser
  'any-origin-with-credentials',
  'loose-origin-with-credentials',
  // What a running service shows of itself
  'error-details-shown',
  'schema-shown',
  'folder-listed',
  'hidden-files-served',
  'source-shown',
  'policy-lets-scripts-in',
  'policy-switched-off',
  'framing-allowed',
  'plain-http-allowed',
  'sniffing-allowed',
  'foreign-forms-taken',
  'any-image-fetched',
  'entries-kept-as-named',
  'description-shown',
  'debug-log-written',
  // How much is taken
  'body-unlimited',
  'body-collected',
  'upload-unlimited',
  'upload-unchecked',
  'upload-keeps-extension',
  // Who is believed
  'proxy-trusted-blindly',
  // Sign-in through others
  'oauth-state-missing',
  'oauth-proof-key-missing',
  'oauth-implicit-flow',
  'oauth-password-flow',
  // What others can do with files and what is waited for
  'file-open-to-all',
  'request-without-timeout',
  'server-without-timeout',
  'failures-ignored',
] as const;

export type Weakness = (typeof weaknesses)[number];

/** What an argument is for, where its value decides how safe the call is. */
export const purposes = [
  'token-key',
  // What a signed token carries, which whoever holds it can read.
  'token-payload',
  'session-secret',
  'encryption-key',
  'signing-key',
  'initialization-vector',
  'password',
  'credential',
  'fast-hash',
  'password-hash',
  'session-id',
  // How much is done
  'row-limit',
  'allocation-size',
  'delay',
  'work-factor',
] as const;

export type Purpose = (typeof purposes)[number];

/** What a value is, wherever it goes. */
export const origins = [
  'predictable-random',
  'strong-random',
  'signature',
  'decoded-token',
  'caught-error',
  'environment',
  'clock',
  'remote-answer',
  'archive-entry-name',
  'zero-bytes',
  'temporary-folder',
] as const;

export type Origin = (typeof origins)[number];
