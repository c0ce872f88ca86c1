import { settingRepairs } from '../../server/rule/fixes.ts';
import {
  type Confidence,
  type Draft,
  type Questions,
  rule,
  type SentToken,
  type WeakCall,
} from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** A token is believed although nobody held it against its signature, or after it ended (CWE-347). */
export default rule<WeakCall>({
  id: 'jwt-unverified',
  title: 'A token is believed without being verified',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [347],
  kind: 'call',
  means: ['token-decoded', 'token-unverified', 'token-expiry-ignored'],
  check: (calls, ask) =>
    calls.flatMap((weak): readonly Draft<WeakCall>[] => {
      const draft =
        weak.means === 'token-decoded'
          ? decoded(weak, ask)
          : weak.circumstance === 'fallback' ||
              looksAtExpiry(weak, ask) ||
              (weak.means === 'token-unverified' && !weak.always)
            ? null
            : unverified(weak, ask);
      return draft ? [draft] : [];
    }),
  fixes: {
    setting: {
      title: 'Refuse tokens that have ended',
      level: 'B',
      make: (weak, ask) => settingRepairs(ask.workspace, weak, 'B'),
    },
  },
});

/** What may be read of a token before its key is known, or without believing it. */
const harmless = new Set(['header', 'kid', 'alg', 'typ', 'x5t', 'exp', 'iat', 'nbf', 'jti', 'iss']);

const ending = /log-?out|sign-?out|revoke/i;

/** Decoding alone is no flaw: it is one where the token came with the request and its claims are used. */
function decoded(weak: WeakCall, ask: Questions): Draft<WeakCall> | null {
  const properties = ask.propertiesRead(weak.call);
  if (properties?.every((name) => harmless.has(name))) return null;
  const basis = ask.basisOfArgument(weak.call, 0);
  if (ask.isVerifiedAround(weak.call) || ask.isGuardedBefore(weak.call)) return null;
  const sent = basis === 'none' ? ask.sentToken(weak.call, 0) : null;
  if (basis === 'none' && (!sent || isLookedUp(sent, weak, ask))) return null;
  const claims = properties?.filter((name) => !harmless.has(name)) ?? [];
  const used = claims.length ? `its ${claims.map((name) => `\`${name}\``).join(', ')}` : 'what it says';
  return weakDraft(
    weak,
    ask,
    {
      message: `The token of the request is only decoded here, and ${used} is used. Verify it against the key first.`,
      confidence: sent ? sentConfidence(claims) : credentialConfidence(weak, basis === 'strong', ask),
      attack: 'Anybody writes a token with the name and the rights of somebody else, and is believed.',
      evidence: [
        sent
          ? `The token is the ${ask.sourceLabel(sent.part, sent.path).replace(/^the /, '')}.`
          : 'The token comes with the request.',
        'Neither this function nor its callers verify a token.',
      ],
    },
    weak,
  );
}

/**
 * Who ends a session only loses it by a forged token, or that of somebody whose identifier would have to be known. Which
 * claims a token has says of which kind it is, and so mostly who has to verify it.
 */
function credentialConfidence({ call }: WeakCall, isSure: boolean, ask: Questions): Confidence {
  return isSure && !ending.test(ask.functionAround(call)) && !ask.isAskedForPresence(call)
    ? 'high'
    : 'medium';
}

/** Claims that say who somebody is, and that they may be told by. */
const identifying = new Set(['sub', 'email', 'oid', 'upn', 'preferred_username']);

/** A token that is data of the request may be looked at for other reasons than to know who sends it. */
function sentConfidence(claims: readonly string[]): Confidence {
  return claims.some((name) => identifying.has(name)) ? 'medium' : 'low';
}

/** Whether the token itself is what something stored is found by, as one is that was given out here: it has to be known to be found. */
function isLookedUp(sent: SentToken, { call }: WeakCall, ask: Questions): boolean {
  const flows = [...ask.flowsInto(call.uri), ...ask.endpointsAround(call).flatMap(ask.flowsFrom)];
  return flows.some(
    ({ query, arrival: { from, path } }) =>
      query !== null && from.kind === 'source' && from.part === sent.part && path.join() === sent.path.join(),
  );
}

/** Whether the file reads by itself when tokens end (RFC 7519, 4.1.4), where the library is told not to look. */
function looksAtExpiry({ means, call }: WeakCall, ask: Questions): boolean {
  return means === 'token-expiry-ignored' && ask.filesReading('exp').includes(call.uri);
}

function unverified(weak: WeakCall, ask: Questions): Draft<WeakCall> {
  const isLate = weak.means === 'token-expiry-ignored';
  return weakDraft(
    weak,
    ask,
    {
      message: isLate
        ? 'Tokens are accepted after they have ended. Take the option away, or set it to refuse them.'
        : 'The token is not held against a key. Give the key, and let the library verify.',
      confidence: !isLate ? 'high' : ask.filesReading('exp').length ? 'low' : 'medium',
      attack: isLate
        ? 'A token that was stolen once, from a log or an old device, opens the account for ever.'
        : 'Anybody writes a token with the name and the rights of somebody else, and is believed.',
      evidence: [
        isLate ? 'The expiry of the token is not checked.' : 'The signature of the token is not checked.',
      ],
    },
    weak,
  );
}
