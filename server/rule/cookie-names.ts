/** What the name of a cookie says of its value. */
import { nameWords } from '../meaning/entities/field-names.ts';

const proofs = new Set(
  (
    'session sess sid sessid sessionid ssid token auth authorization jwt access refresh login remember rememberme credential credentials ' +
    'identity user userid uid account apikey bearer idtoken accesstoken refreshtoken authtoken jsessionid phpsessid passport oauth nonce'
  ).split(' '),
);
/** Cookies that scripts must read, or that hold a choice of the visitor. */
const harmless = new Set(
  (
    'csrf xsrf theme locale lang language consent preference preferences settings mode timezone tz currency banner dismissed ' +
    'analytics tracking utm ab variant experiment sidebar layout view sort page last visited toast flash method provider callback cb redirect info status error failed failure attempts ' +
    // What a way of signing in elsewhere, or of sharing or restoring something, needs for some minutes.
    'state verifier share shared playback restore'
  ).split(' '),
);

/** Words that start the name of something that is true or false: `hasSession`, `isLoginShown`. */
const questions = new Set(['is', 'has', 'had', 'was', 'did', 'show', 'hide', 'should', 'needs']);

/** Whether whoever has the cookie of this name is taken for the visitor: `session`, `access_token`, `connect.sid`. */
export function provesIdentity(name: string): boolean {
  const parts = nameWords(name);
  if (questions.has(parts[0] ?? '')) return false;
  // `robot_auth_robotId` names a thing.
  const isOfThing = parts.length > 1 && parts.at(-1) === 'id' && !proofs.has(parts.at(-2) ?? '');
  return !isOfThing && parts.some((part) => proofs.has(part)) && !parts.some((part) => harmless.has(part));
}
