import { lengthRepairs } from '../../server/rule/fixes.ts';
import { isPasswordName } from '../../server/rule/people-names.ts';
import {
  type Draft,
  type Endpoint,
  endpointName,
  type Flow,
  type PasswordPolicy,
  pathWords,
  type Questions,
  type Repair,
  rule,
} from '../../server/rule/rule.ts';

/** The least length by NIST SP 800-63B and OWASP ASVS. */
const LEAST = 8;

interface Evidence {
  readonly policy: PasswordPolicy;
  /** How the password reaches what hashes or stores it. */
  readonly flow: Flow;
}

/** Passwords that are chosen here may be too short to withstand guessing (CWE-521). */
export default rule<Evidence>({
  id: 'weak-password-policy',
  title: 'A password may be too short to withstand guessing',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [521],
  kind: 'file',
  check: (uri, ask) => {
    const seen = new Set<string>();
    return ask
      .flowsInto(uri)
      .filter((flow) => isChosen(flow, ask))
      .flatMap((flow) =>
        handlersOf(flow, ask).flatMap((endpoint) => {
          if (seen.has(endpoint.id) || isSignIn(endpoint) || !isStored(flow, endpoint, ask)) return [];
          // What runs before a handler that nobody is seen to register is not known, and only said to be so.
          const read = endpoint.unregistered ? { ...endpoint, chain: [] } : endpoint;
          const policy = ask.passwordPolicy(read, flow);
          if (!policy || policy.least >= LEAST) return [];
          // Code that is not there may ask how long it is, unless something here does.
          if (policy.at === null && !changesSeen(flow, endpoint, ask)) return [];
          seen.add(endpoint.id);
          return [draft(flow, endpoint, policy, ask)];
        }),
      );
  },
  fixes: {
    length: {
      title: `Ask for at least ${LEAST} characters`,
      level: 'B',
      make: ({ policy: { number, at }, flow }, ask): readonly Repair[] => {
        // What a schema says of it is said there.
        if (!number) return at ? [] : lengthRepairs(ask.workspace, flow, LEAST);
        const edits = [{ span: number.place.span, text: String(LEAST) }];
        const title = `Ask for at least ${LEAST} characters`;
        return [{ kind: 'edits', title, level: 'B', edits: [{ uri: number.place.uri, edits }] }];
      },
    },
  },
});

/** The endpoints that take the password, or the handler that nobody is seen to register. */
function handlersOf(flow: Flow, ask: Questions): readonly Endpoint[] {
  const endpoints = ask.endpointsOf(flow);
  if (endpoints.length) return endpoints;
  const told = ask.toldHandlerOf(flow);
  return told ? [told] : [];
}

/** A password of the request that is hashed, or stored as one that is. */
function isChosen({ target, arrival, field, query }: Flow, ask: Questions): boolean {
  const name = arrival.path.at(-1) ?? '';
  if (arrival.from.kind !== 'source' || !isPasswordName(name)) return false;
  // The one before was chosen long ago, and is only held against what is stored.
  if (/^(?:old|current|original|existing|previous)_?(?=[A-Z]|pass|pw)/.test(name)) return false;
  if (target === 'password-hash') return true;
  // Without a hash it may be the password of another service, for which its owner makes the rules.
  const isHashed =
    arrival.cleaners.includes('hash') ||
    (query?.entity && !query.entity.used && ask.hashesIn(query.entity.place.uri));
  return target === 'stored-secret' && isPasswordName(withoutForm(field ?? '')) && !!isHashed;
}

function withoutForm(field: string): string {
  return field.replace(/_?(?:hash|hashed|digest)$/i, '').replace(/^(?:hash|hashed|encrypted)_?(?=\w)/i, '');
}

/** A hash may as well be made to be compared with a stored one: then nothing of it is stored. */
function isStored({ target, call, arrival }: Flow, endpoint: Endpoint, ask: Questions): boolean {
  if (target !== 'password-hash') return true;
  if ([call, ...arrival.calledBy.map((by) => by.call)].some(ask.isOnlyCompared)) return false;
  const { changes, seemsToChange } = ask.reachOf(endpoint);
  // Where the code that stores it is not there, its name says that it does: `users.setPassword(…)`.
  return changes.length > 0 || (seemsToChange && !asksOnceMore(endpoint));
}

const ending = new Set('deactivate,disable,delete,remove,unlink,close,check,verify'.split(','));

/** Whether the path says that something is given up, or looked at, for which the password is asked for once more. */
function asksOnceMore(endpoint: Endpoint): boolean {
  return pathWords(endpoint).some((word) => word.split(/[.-]/).some((part) => ending.has(part)));
}

/** Whether a change of what is stored is seen, and not only a call that is named after one. */
function changesSeen({ target }: Flow, endpoint: Endpoint, ask: Questions): boolean {
  return target !== 'password-hash' || ask.reachOf(endpoint).changes.length > 0;
}

const signIn = new Set(
  'login,log-in,signin,sign-in,logon,session,sessions,authenticate,auth,token,tokens,unlock,verify,confirm'.split(
    ',',
  ),
);

function isSignIn(endpoint: Endpoint): boolean {
  // Procedures are named like members: `users.login`.
  const last = pathWords(endpoint).at(-1)?.split('.').at(-1) ?? '';
  // What confirms a reset takes the new password: `POST /reset/confirm`.
  const isReset = pathWords(endpoint).some((word) => /^(?:reset|forgot|recover)/.test(word));
  return endpoint.method === 'GET' || (signIn.has(last) && !isReset);
}

const accounts =
  /^(?:users?|accounts?|auth|authentication|regist|sign-?up|pass-?word|passwd|credentials?|reset|forgot|recover|profiles?$|me$|self$|members?|admins?|customers?|employees?|staff|people|persons?|patients?|students?|teachers?|drivers?|clients?|authors?|setup|install|init|invit|onboarding|join|owners?|log-?in|sign-?in)/;

/** Names of fields by which somebody signs in. */
const signInNames = /^(?:e-?mail|user_?name|login|handle|phone)/i;

/** Whether the entity that keeps the password, or else the path or the fields beside the password, speak of an account. */
function isOfAccount({ query }: Flow, endpoint: Endpoint, ask: Questions): boolean {
  const entity = query?.entity;
  if (entity && !entity.used && entity.fields.length)
    return (
      accounts.test(entity.name.toLowerCase()) || entity.fields.some(({ name }) => signInNames.test(name))
    );
  return (
    pathWords(endpoint).some((word) => word.split(/[-_.]/).some((part) => accounts.test(part))) ||
    pathWords(endpoint).some((word) => accounts.test(word)) ||
    ask
      .fieldsRead(endpoint)
      .some((field) => /e-?mail|user_?name|^user$|login|^account$|^(?:current|old|new|confirm)/i.test(field))
  );
}

function draft(flow: Flow, endpoint: Endpoint, policy: PasswordPolicy, ask: Questions): Draft<Evidence> {
  const name = endpoint.unregistered ? (endpoint.handler?.name ?? '') : endpointName(endpoint);
  const { least, at } = policy;
  const what = least > 1 ? `passwords of ${least} characters` : 'passwords of any length';
  return {
    place: endpoint.place,
    message: `\`${name}\` takes ${what}. Ask for at least ${LEAST}, and refuse those that are on lists of stolen ones.`,
    // A link or a document may have a password of its own, which is no key to an account.
    confidence: !isOfAccount(flow, endpoint, ask) ? 'low' : at && !endpoint.unregistered ? 'high' : 'medium',
    attack:
      'A program tries the short and the usual passwords first, and is in after a few thousand requests.',
    evidence: [
      `The password of the request is ${flow.target === 'password-hash' ? `hashed by \`${ask.calleeName(flow.call)}\`` : `stored by \`${flow.name}\``}.`,
      at
        ? least > 1
          ? `What checks it lets ${least} characters through.`
          : 'What checks it says nothing of a least length.'
        : 'Nothing on the way asks how long it is.',
    ],
    trace: ask.trace(flow, flow.target === 'password-hash' ? 'is hashed' : 'is stored'),
    related: [
      ...(at ? [{ place: at, message: 'Here it is checked.' }] : []),
      ...(policy.number ? [{ place: policy.number.place, message: 'This is the least length.' }] : []),
    ],
    ...(endpoint.unregistered ? {} : { endpoint: name }),
    key: name,
    data: { policy, flow },
  };
}
