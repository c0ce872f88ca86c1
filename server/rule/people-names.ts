/** Names that say that a value is a password of a person. */
import { isLookedUp, isSessionName, nameWords, sensitivityOf } from '../meaning/entities/field-names.ts';

export { isLookedUp, isSessionName };

const passwords = new Set(['password', 'passwd', 'passphrase', 'pwd', 'pass', 'passcode']);
/** A password in one of these forms is no plain one any more. */
const forms = new Set([
  'hash',
  'hashed',
  'digest',
  'encrypted',
  'encoded',
  'salt',
  'reset',
  'token',
  'url',
  'id',
  'policy',
]);

/** Whether a field or variable of this name holds a password as a person types it. */
export function isPasswordName(name: string): boolean {
  const parts = nameWords(name);
  return parts.some((part) => passwords.has(part)) && !parts.some((part) => forms.has(part));
}

/** Whether a field or variable of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return sensitivityOf(name) === 'secret';
}
