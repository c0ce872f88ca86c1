/** What a text that stands in the code as a secret looks like. */
import { nameWords } from '../meaning/entities/field-names.ts';

/** Words of texts that people type where a secret should be. */
const typed = [
  'secret',
  'password',
  'passwd',
  'key',
  'token',
  'change',
  'changeme',
  'your',
  'super',
  'example',
  'test',
  'dev',
  'default',
  'admin',
  'demo',
  'local',
  'private',
  'shh',
  'keyboard',
  'cat',
  'foo',
  'bar',
  'abc',
  'qwerty',
  'jwt',
  'session',
  'cookie',
  'app',
  'hello',
  'world',
  'this',
  'the',
  'is',
  'my',
  'a',
];

/** Bytes that a key for HMAC with SHA-256 must have at least (RFC 7518, 3.2). */
const KEY_LENGTH = 32;

/** Whether a text is no key that was drawn at random: it is short, or made of words. */
export function isGuessable(text: string): boolean {
  return text.length < KEY_LENGTH || !looksRandom(text);
}

/**
 * Whether a text looks as if it was drawn at random: many different signs, letters and digits mixed, no words that
 * people type.
 */
export function looksRandom(text: string): boolean {
  if (text.length < 16 || /\s/.test(text)) return false;
  if (/^-----BEGIN/.test(text)) return true;
  // An address, or a path of one: `/api/v1/api-keys`. What is secret in an address has a form of its own.
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return false;
  if (/^\/(?:[\w.:-]+\/)+[\w.:-]*$/.test(text)) return false;
  // Patterns and texts with holes hold signs that no key has.
  if (/[[\](){}|\\*?<>]/.test(text)) return false;
  // The signs that something is drawn from.
  if (/abcdefgh|0123456789/i.test(text)) return false;
  const parts = text.toLowerCase().split(/[^a-z]+/);
  if (parts.some((part) => typed.includes(part) && part.length > 2)) return false;
  // A name that is written like one of a field, such as `s3SecretAccessKey`; short words come by chance.
  if (nameWords(text).some((word) => word.length > 4 && typed.includes(word))) return false;
  if (isMadeOfWords(text)) return false;
  const isMixed = /\d/.test(text) && /[a-z]/i.test(text);
  return isMixed && !isSpelled(text) && entropy(text) >= 3;
}

/** Whether a text is put together of words and numbers, none of which mixes both, as names are: `device.tunnel-22222`. */
function isMadeOfWords(text: string): boolean {
  const pieces = text.split(/[^A-Za-z\d]+/).filter(Boolean);
  // A key of a text or a setting, whose last name may be written in one: `errors.groups.invalid2FA`.
  if (/^(?:[a-z]{3,}\.){2,}[a-z]{4,}(?:[A-Z\d]\w{0,11})?$/.test(text)) return true;
  // The same with longer names, each of which is spelled: `pages.contactUs.section1.radio3Reset`.
  if (/^(?:[a-z]{3,}(?:[A-Z][a-z]+|\d{1,2}(?!\d))*(?:\.|$)){3,}$/.test(text)) return true;
  const words = pieces.filter((piece) => /^[a-z]{3,}$|^[A-Z]{3,}$/.test(piece));
  return words.length > 1 && pieces.every((piece) => /^(?:[a-z]+|[A-Z]+|\d{1,6})$/.test(piece));
}

/**
 * Whether a text has letters of one case and hardly a digit, as names have: `bucket_s3_settings`. Where letters and digits
 * are drawn at random, more than a quarter of the signs are digits.
 */
function isSpelled(text: string): boolean {
  const isOneCase = text === text.toLowerCase() || text === text.toUpperCase();
  return isOneCase && text.replace(/\D/g, '').length * 12 <= text.length;
}

/** Shannon entropy in bits a sign. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}

/** Whether a text only marks the place of a secret: `<your-key>`, `xxx`, `${KEY}`, `TODO`. */
export function isPlaceholder(text: string): boolean {
  return (
    text.trim() === '' ||
    /^(?:<.*>|\{\{.*\}\}|\$\{.*\}|%.*%|\[.*\])$/.test(text) ||
    /^(.)\1*$/.test(text) ||
    /^(?:todo|none|null|undefined|n\/a|redacted|removed|placeholder|insert|replace)\b/i.test(text) ||
    /(?:your|my)[-_ ](?:\w+[-_ ])*(?:here|key|secret|token|password|id)$/i.test(text)
  );
}

/** Whether a name or a text says that it stands in the place of a secret: `REDACTED_TOKEN`, `_BLANK_5f0c…`. */
export function isStandIn(text: string): boolean {
  return nameWords(text).some((word) => standIns.has(word));
}

const standIns = new Set(['redacted', 'masked', 'placeholder', 'blank', 'dummy', 'obfuscated', 'sentinel']);

/**
 * Whether a text is a key that everybody may know: the public half of a pair, or what services hand out for pages: Stripe
 * (https://docs.stripe.com/keys: publishable keys), PostHog (https://posthog.com/docs/privacy/data-storage: project keys
 * only write) and Mapbox (https://docs.mapbox.com/help/dive-deeper/access-tokens: public tokens begin with `pk`). The
 * address of an account or a contract on Ethereum and the like is public as well: 20 bytes in hexadecimal digits, where
 * keys have 32 (https://ethereum.org/developers/docs/accounts).
 */
export function isPublicKey(text: string): boolean {
  return /^(?:0x[\dA-Fa-f]{40}$|-----BEGIN (?:RSA )?(?:PUBLIC KEY|CERTIFICATE)|pk_(?:live|test)_|phc_|pk\.eyJ)/.test(
    text.trim(),
  );
}

/** A secret for readers: only its first signs. */
export function masked(text: string): string {
  return text.length > 8 ? `${text.slice(0, 3)}…` : '…';
}

/** Forms that services give to their keys, so that a text shows by itself what it is. The services document their prefixes. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/^(?:AKIA|ASIA)[A-Z2-7]{16}$/, 'an access key of AWS'],
  // Of so many letters and digits some lie beyond `f`, unless somebody made them up, as GitHub does in its documentation.
  [/^gh[pousr]_(?![0-9a-fA-F]+$)[A-Za-z0-9]{36,}$/, 'a token of GitHub'],
  [/^github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}$/, 'a token of GitHub'],
  [/^glpat-[\w-]{20,}$/, 'a token of GitLab'],
  [/^xox[baprs]-[\w-]{20,}$/, 'a token of Slack'],
  [/^https:\/\/hooks\.slack\.com\/services\/T\w+\/B\w+\/\w{20,}$/, 'a webhook of Slack'],
  [/^[rs]k_live_[A-Za-z0-9]{20,}$/, 'a live key of Stripe'],
  [/^whsec_[A-Za-z0-9]{24,}$/, 'a webhook secret of Stripe'],
  [/^SG\.[\w-]{16,}\.[\w-]{32,}$/, 'a key of SendGrid'],
  [/^key-[0-9a-f]{32}$/, 'a key of Mailgun'],
  [/^npm_(?![0-9a-fA-F]+$)[A-Za-z0-9]{36}$/, 'a token of npm'],
  [/^sk-ant-[\w-]{40,}$/, 'a key of Anthropic'],
  [/^sk-(?:proj-)?[A-Za-z0-9_-]{40,}$/, 'a key of OpenAI'],
  [/^GOCSPX-[\w-]{20,}$/, 'a client secret of Google'],
  [/^ya29\.[\w-]{40,}$/, 'a token of Google'],
  [/^\d{8,10}:[A-Za-z0-9_-]{35}$/, 'a token of a Telegram bot'],
  [/^EAAC[A-Za-z0-9]{80,}$/, 'a token of Facebook'],
  [/^(?:dop|doo|dor)_v1_[0-9a-f]{64}$/, 'a token of DigitalOcean'],
  [/^shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}$/, 'a token of Shopify'],
  [/^dckr_pat_[\w-]{27,}$/, 'a token of Docker Hub'],
  [/^hf_[A-Za-z]{34}$/, 'a token of Hugging Face'],
  [/AccountKey=[A-Za-z0-9+/]{80,}={0,2}/, 'an account key of Azure'],
  [
    /^-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----\s*[A-Za-z0-9+/=\s]{64,}/,
    'a private key',
  ],
];

/** What a text is by its form: a key of a known service, a private key; null if its form tells nothing. */
export function knownSecret(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length < 16 || /example|x{6}|0{8}|1234567|abcdef/i.test(trimmed)) return null;
  return formats.find(([form]) => form.test(trimmed))?.[1] ?? null;
}

/** The password in the address of a service, and whether the service is on this machine or in the same composition; null if there is none. */
export function passwordInAddress(
  text: string,
): { readonly password: string; readonly isLocal: boolean } | null {
  const [, user = '', password, host = ''] =
    /^[a-z][a-z0-9+.-]*:\/\/([^\s:/?#@]*):([^\s/?#@]+)@([^\s:/?#,]+)/i.exec(text) ?? [];
  if (
    password === undefined ||
    isPlaceholder(password) ||
    /^(?:pass|password|user|secret|pw)$/i.test(password)
  )
    return null;
  const isLocal =
    !host.includes('.') || /^(?:127\.|0\.0\.0\.0|.*\.(?:local|test|example|localhost)$|example\.)/.test(host);
  // What a database has when it is set up, or the name of its user once more, is no secret.
  return isLocal && password.toLowerCase() === user.toLowerCase() ? null : { password, isLocal };
}
