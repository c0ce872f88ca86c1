/** What a text that stands in the code as a secret looks like. */

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
  const parts = text.toLowerCase().split(/[^a-z]+/);
  if (parts.some((part) => typed.includes(part) && part.length > 2)) return false;
  const isMixed = /\d/.test(text) && /[a-z]/i.test(text);
  return isMixed && entropy(text) >= 3;
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

/** Whether a text is a key that everybody may know. */
export function isPublicKey(text: string): boolean {
  return /^-----BEGIN (?:RSA )?(?:PUBLIC KEY|CERTIFICATE)/.test(text.trim());
}

/** A secret for readers: only its first signs. */
export function masked(text: string): string {
  return text.length > 8 ? `${text.slice(0, 3)}…` : '…';
}
