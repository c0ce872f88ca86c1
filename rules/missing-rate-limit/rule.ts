import { guardDeclarations } from '../../server/rule/declarations.ts';
import { guardRepairs } from '../../server/rule/fixes.ts';
import { isPasswordName } from '../../server/rule/people-names.ts';
import {
  type Draft,
  type Endpoint,
  endpointName,
  pathWords,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

export interface Evidence {
  readonly endpoint: Endpoint;
}

/** Passwords and codes can be tried without end (CWE-770, CWE-307). */
export default rule<Evidence>({
  id: 'missing-rate-limit',
  title: 'Passwords, codes or accounts can be tried without end',
  owasp: ['API4:2023', 'API2:2023', 'API6:2023', 'API4:2019'],
  cwe: [770, 307],
  kind: 'endpoint',
  check: (endpoint, ask) => {
    if (!isGuessable(endpoint, ask) || isLimited(endpoint, ask)) return [];
    const alike = ask.siblings(endpoint).filter((each) => isGuessable(each, ask) && !isLimited(each, ask));
    if (alike[0]?.id !== endpoint.id || !knowsLimiters(ask)) return [];
    return [draft(endpoint, alike, ask)];
  },
  fixes: {
    guard: {
      title: 'Put a limiter of the project before the handler',
      level: 'B',
      make: ({ endpoint }, ask) => guardRepairs(ask.workspace, endpoint, 'rate-limit'),
    },
  },
  declares: ({ endpoint }, ask) => guardDeclarations(ask.workspace, endpoint, 'rate-limit'),
});

const guessable = new Set(
  'login,signin,sign-in,logon,forgot-password,forgotpassword,forgotpw,forgotpwd,forgot,reset-password,resetpassword,resetpw,resetpwd,password-reset,otp,verify-otp,send-otp,2fa,mfa,totp,verify-code,send-code,magic-link,register,signup,sign-up'.split(
    ',',
  ),
);

/** Making accounts without end is a nuisance; trying passwords without end is a break-in. */
const registering = /^(?:register|sign-?up)$/;

/** Words for coming in, which nobody does who is signed in already and has a right. */
const entering = /^(?:log-?in|sign-?in|logon)$/;

/** Where somebody proves who they are, or asks for a new proof. */
function isGuessable(endpoint: Endpoint, ask: Questions): boolean {
  if (endpoint.method !== 'POST' || !endpoint.handler || !endpoint.pathKnown) return false;
  if (isSignIn(endpoint, ask)) return true;
  const { signsIn, authenticated, authorized } = ask.authentication(endpoint);
  // Whoever is signed in registers a key or a device, and takes the place of somebody by a right: neither guesses a password.
  const isInside = (word: string) =>
    !signsIn &&
    authenticated === true &&
    (registering.test(word) || (authorized === true && entering.test(word)));
  if (authenticated !== true && (takesCodeForPassword(endpoint, ask) || sendsCode(endpoint, ask)))
    return true;
  return pathWords(endpoint).some((word) => guessable.has(word) && !isInside(word));
}

/** A code that is short enough to be typed, and a new password for whoever knows it. */
function takesCodeForPassword(endpoint: Endpoint, ask: Questions): boolean {
  const { names } = ask.partRead(endpoint, 'body');
  return (
    names.some((name) => /^(?:code|otp|pin)$|(?:[a-z]Code|_code|Otp|_otp|Pin|_pin)$/.test(name)) &&
    names.some(isPasswordName) &&
    ask.reachOf(endpoint).changes.length > 0
  );
}

/** Words of paths for codes and messages that are sent to whoever is named. */
const sending = new Set(
  'code,codes,verification,verifications,verification-code,verification-codes,verify-phone,verify-email,sms,resend-code,resend-verification,one-time-password,one-time-code,passcode,pin'.split(
    ',',
  ),
);

/** The path speaks of codes, and the body says to whom one goes: to a number or an address that anybody can name. */
function sendsCode(endpoint: Endpoint, ask: Questions): boolean {
  return (
    pathWords(endpoint).some((word) => sending.has(word)) &&
    ask
      .partRead(endpoint, 'body')
      .names.some((name) => /^(?:phone|mobile|e?mail|msisdn)(?:_?(?:number|address))?$/i.test(name))
  );
}

/** What it does says so: it compares a password, or issues a token or a session. */
function isSignIn(endpoint: Endpoint, ask: Questions): boolean {
  const { signsIn, authenticated } = ask.authentication(endpoint);
  if (!signsIn || authenticated === true || /logout|signout|sign-out|refresh/i.test(endpoint.path))
    return false;
  return readsProof(endpoint, ask) || (!readsFields(endpoint) && isNamedSoundly(endpoint));
}

function readsProof(endpoint: Endpoint, ask: Questions): boolean {
  return ask.fieldsRead(endpoint).some((field) => /pass|pwd|code|otp|pin$/i.test(field));
}

/** Whether a function of the project handles it, whose reading of the request can be seen. */
function readsFields({ handler }: Endpoint): boolean {
  return Boolean(handler?.functions.length);
}

/** Its path says that it is for signing in or for a new proof, and not for making an account. */
function isNamedSoundly(endpoint: Endpoint): boolean {
  return pathWords(endpoint).some(
    (word) => (guessable.has(word) && !registering.test(word)) || /^sessions?$/.test(word),
  );
}

/** A limiter of a model, one of the project's own that answers 429, or something that sounds like one. */
function isLimited(endpoint: Endpoint, ask: Questions): boolean {
  if (ask.guardsOf(endpoint).some(({ kind }) => kind === 'rate-limit')) return true;
  const isSuspect = endpoint.chain.some(
    ({ name, libraries }) =>
      // The options of a body parser limit something else: `express.json({ limit: '1mb' })`.
      /limit|throttl|brute|slow-?down|attempts?|captcha/i.test(name.replace(/\{.*/s, '')) &&
      !libraries.some((each) => ask.worksOnRequest(each.package)),
  );
  if (isSuspect) return true;
  return ask.reachOf(endpoint).statuses.has('429');
}

/** Whether all limiters that the project imports are known: else one of them may be put before everything. */
function knowsLimiters(ask: Questions): boolean {
  return (
    ask.usesGuard('rate-limit') ||
    ![...ask.imports()].some(
      (specifier) =>
        /limiter|rate-?limit|throttl|brute|slow-down|arcjet|captcha|turnstile/i.test(specifier) &&
        !ask.worksOnRequest(specifier),
    )
  );
}

function draft(endpoint: Endpoint, alike: readonly Endpoint[], ask: Questions): Draft<Evidence> {
  const name = endpointName(endpoint);
  const limited = ask
    .endpoints()
    .find((each) => ask.guardsOf(each).some(({ kind }) => kind === 'rate-limit'));
  const others = alike.slice(1).map((each) => `\`${endpointName(each)}\``);
  const isSure = alike.some((each) => isNamedSoundly(each) && isSignIn(each, ask));
  return {
    place: endpoint.place,
    message: `\`${name}\`${others.length ? ` and ${others.length} more ${others.length === 1 ? 'route' : 'routes'} of this router` : ''} can be called without end. Limit how often one client and one account may try.`,
    confidence: isSure || limited ? 'medium' : 'low',
    attack: `A program tries a list of stolen passwords, or all codes of six digits, against \`${name}\`.`,
    evidence: [
      isSure
        ? 'It compares a password or issues a token.'
        : alike.some((each) => takesCodeForPassword(each, ask))
          ? 'It takes a code and a password.'
          : 'Its path speaks of passwords, codes or accounts.',
      'No limiter stands in its chain, and neither the chain nor the handler answers 429.',
      ...(others.length ? [`The same holds for ${others.slice(0, 5).join(', ')}.`] : []),
    ],
    related: [
      ...alike
        .slice(1, 6)
        .map((each) => ({ place: each.place, message: `\`${endpointName(each)}\` has none either` })),
      ...(limited ? [{ place: limited.place, message: `\`${endpointName(limited)}\` has a limiter` }] : []),
    ],
    endpoint: name,
    key: name,
    data: { endpoint },
  };
}
