import { environmentRepairs } from '../../server/rule/fixes.ts';
import { isSecretName } from '../../server/rule/people-names.ts';
import { type Draft, type Flow, type Questions, rule } from '../../server/rule/rule.ts';
import {
  isGuessable,
  isPlaceholder,
  isPublicKey,
  isStandIn,
  knownSecret,
  looksRandom,
  masked,
  passwordInAddress,
} from '../../server/rule/secret-texts.ts';
import { fillsForTrials } from '../../server/rule/trial-files.ts';
import { lower } from '../../server/rule/weak-call.ts';

export interface Evidence {
  /** Where the text is written. */
  readonly at: Flow['argument'];
  /** A name for it in the environment, where the code gives none. */
  readonly name: string;
}

/** A secret stands in the code, where everybody who reads the code, now or in its history, can take it (CWE-798). */
export default rule<Evidence>({
  id: 'hardcoded-credential',
  title: 'A secret stands in the code',
  owasp: ['API2:2023', 'API8:2023', 'API2:2019'],
  cwe: [798],
  kind: 'file',
  check: (uri, ask) => {
    const used = ask.flowsInto(uri).flatMap((flow) => usedSecret(flow, ask));
    const places = new Set(used.map(({ data }) => `${data.at.uri}#${data.at.expression}`));
    return [
      ...used,
      ...writtenSecrets(uri, ask).filter(({ data }) => !places.has(`${data.at.uri}#${data.at.expression}`)),
    ];
  },
  fixes: {
    environment: {
      title: 'Read the secret from the environment',
      level: 'C',
      make: ({ at, name }, ask) => environmentRepairs(ask.workspace, at, name),
    },
  },
});

const attack =
  'Everybody who can read the code, a copy of it or its history uses the secret, and it stays valid until it is replaced.';
const remedy = 'Read it from the environment or a vault, and replace it: it is known.';

/** Steps that hardly a person follows. */
const FAR = 24;

/** How readers call what the secret is for. */
const uses: Readonly<Record<string, string>> = {
  'session-secret': 'the secret of sessions',
  'encryption-key': 'the key of an encryption',
  'signing-key': 'the key of signatures',
  'token-key': 'the key of tokens',
  password: 'the password',
  credential: 'the credential',
};

/** Passwords that databases on a developer's machine have. */
const local = new Set([
  'postgres',
  'root',
  'password',
  'admin',
  'test',
  'example',
  'secret',
  'mongo',
  'redis',
  'guest',
]);

function usedSecret(flow: Flow, ask: Questions): readonly Draft<Evidence>[] {
  const { from, place } = flow.arrival;
  const use = uses[flow.target];
  if (use === undefined || from.kind !== 'literal' || typeof from.value !== 'string') return [];
  const text = from.value;
  if (isOtherPart(flow)) return [];
  const own = ask.circumstance(place);
  const circumstance = own === 'always' ? ask.circumstanceAsArgument(place) : own;
  if (text === '' || circumstance === 'development' || isPublicKey(text)) return [];
  const isService = flow.target === 'password' || flow.target === 'credential';
  if (isService ? isPlaceholder(text) : isMark(text)) return [];
  if (isStandIn(text) || isStandIn(ask.nameOf(place))) return [];
  // A key of tokens that can be guessed is worse than one that is only known, and has a rule of its own.
  if (flow.target === 'token-key' && isGuessable(text)) return [];
  const isFallback = circumstance === 'fallback';
  const trace = ask.trace(flow, `is ${use} of \`${flow.name}\``);
  // Where settings are merged by a function that calls itself, which text becomes which setting is not known any more.
  if (trace.length > FAR && !isSecretName(ask.nameOf(place))) return [];
  const isOwn = isService && ask.connectsToOwnMachine(flow.call);
  const isLocal = isOwn || (isService && local.has(text.toLowerCase()));
  const inSeeds = fillsForTrials(place.uri);
  return [
    {
      place: ask.place(place),
      message: isFallback
        ? `${upper(use)} falls back to a text in the code. Refuse to start without the setting.`
        : `${upper(use)} stands in the code. ${remedy}`,
      confidence: isLocal || inSeeds ? 'low' : isFallback ? (isService ? 'low' : lower('high')) : 'high',
      attack,
      evidence: [
        `A text of ${text.length} signs (\`${masked(text)}\`) reaches \`${flow.name}\` as ${use}.`,
        ...(isOwn ? ['The service runs on the same machine.'] : []),
        ...(isLocal && !isOwn
          ? ['It is one of the passwords that services on a developer’s machine have.']
          : []),
        ...(inSeeds ? ['Its path says that the file fills databases for trials.'] : []),
      ],
      trace,
      key: `${ask.functionAround(place)} ${flow.target} ${masked(text)} ${text.length}`,
      data: { at: place, name: flow.target.replace('-', '_').toUpperCase() },
    },
  ];
}

/** Whether a text stands between brackets, as what is shown or given back in the place of something does: `[protected]`. */
function isMark(text: string): boolean {
  return /^(?:\[[\w -]*\]|<[\w -]*>)$/.test(text);
}

/**
 * Whether the text stands beside the secret: under another name of an object (`{ key, format: 'der' }`), or as a piece in a
 * list, as the head of a format stands before the key that is put behind it. Several secrets of sessions stand in a list, too.
 */
function isOtherPart({ target, arrival: { form } }: Flow): boolean {
  const names = form.part.filter((step) => !/^\d+$/.test(step));
  if (names.length) return !isSecretName(names.at(-1) ?? '');
  return form.part.length > 0 && target !== 'session-secret';
}

function writtenSecrets(uri: string, ask: Questions): readonly Draft<Evidence>[] {
  return ask.textsIn(uri).flatMap(({ at, text }): readonly Draft<Evidence>[] => {
    const found = secretIn(text, () => ask.nameOfText(at));
    if (!found || ask.circumstance(at) === 'development') return [];
    if (!found.isKnown && ask.namesAbove(at).some((name) => sample.test(name))) return [];
    const isBeside = found.confidence === 'medium' && (documentation.test(uri) || fillsForTrials(uri));
    const isForTrials = found.confidence === 'medium' && ask.namesAbove(at).some(speaksOfTrials);
    // Browsers search by a key of their own; that of administrators has a name that says so.
    const isForSearch =
      found.confidence === 'medium' &&
      ask.namesAbove(at).some((name) => searching.test(name)) &&
      !/admin|write/i.test(ask.nameOfText(at));
    // What is taken where nothing is set is for a developer's machine, if that is where it leads.
    if (found.isLocal && ask.circumstance(at) === 'fallback') return [];
    return [
      {
        place: ask.place(at),
        message: `${upper(found.what)} stands in the code. ${remedy}`,
        confidence:
          isBeside || isForTrials || isForSearch
            ? 'low'
            : ask.circumstance(at) === 'fallback'
              ? lower(found.confidence)
              : found.confidence,
        attack,
        evidence: [
          found.why,
          ...(isBeside
            ? ['Its path says that the file fills databases for trials, or is documentation.']
            : []),
          ...(isForTrials ? ['A name around it says that it is for trials.'] : []),
          ...(isForSearch
            ? ['A name around it is that of a service for searching, whose keys for browsers are public.']
            : []),
        ],
        key: `${ask.functionAround(at)} ${found.what} ${masked(text)} ${text.length}`,
        data: { at, name: 'SECRET_KEY' },
      },
    ];
  });
}

/** Folders of documentation, whose keys for searching are public; files of its examples. */
const documentation = /\/(?:(?:docs|website|documentation)\/|examples?\.[cm]?[jt]sx?$)/i;

/** Services for searching that browsers ask themselves. */
const searching = /^(?:algolia|docsearch|typesense|meili(?:search)?)(?=$|[A-Z_\d-])/i;

/** Names of properties, and of methods of schemas, that hold what a documentation shows. */
const sample = /^(?:x-)?(?:examples?|samples?|placeholder|mocks?|dummy)$/i;

/** Whether a name says that what it stands for is used where nothing is worth anything: `testnetAccounts`, `testKeys`. */
function speaksOfTrials(name: string): boolean {
  return /^(?:test(?:net|ing)?|dev(?:net)?|regtest|sandbox)(?=$|[A-Z_\d-])|^(?:TEST(?:NET|ING)?|DEVNET|REGTEST|SANDBOX)_/.test(
    name,
  );
}

interface Found {
  readonly what: string;
  readonly why: string;
  readonly confidence: Draft['confidence'];
  /** It is of a service on this machine, or beside it. */
  readonly isLocal?: boolean;
  /** Its form says which service takes it, so it is one wherever it stands. */
  readonly isKnown?: boolean;
}

function secretIn(text: string, name: () => string): Found | null {
  if (text.length < 16 || isPublicKey(text)) return null;
  const known = knownSecret(text);
  if (known) return { what: known, why: 'The form of the text shows what it is.', confidence: 'high' };
  const address = passwordInAddress(text);
  if (address && !(address.isLocal && local.has(address.password.toLowerCase())))
    return {
      what: 'a password',
      why: address.isLocal
        ? 'The text is an address with a password in it, of a service on this machine or beside it.'
        : 'The text is an address with a password in it.',
      confidence: address.isLocal ? 'low' : 'high',
      isLocal: address.isLocal,
    };
  // Parameters of a challenge (`Basic realm="books"`) are none: credentials are `token68` (RFC 9110, 11.2).
  const [, scheme = '', credential = ''] = /^(Bearer|Basic|Token) ([\w.~+/-]{14,}={0,2})$/.exec(text) ?? [];
  if (credential && (scheme === 'Basic' ? isNameAndPassword(credential) : looksRandom(credential)))
    return {
      what: 'a credential',
      why: `The text is a credential of the scheme ${scheme}.`,
      confidence: 'high',
    };
  // Nobody chooses a UUID as a password; tables of authenticators and managers of passwords are full of them.
  const isIdentifier =
    /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text) && /passwords?$/i.test(name());
  if (isHash(text))
    return isSecretName(name())
      ? {
          what: `the hash of \`${name()}\``,
          why: 'The text is the hash of a password, which has to be guessed; in a service it would let in whoever does.',
          confidence: 'low',
        }
      : null;
  // What is cut off is only shown.
  const isWhole = !/(?:\.{3}|…)/.test(text);
  if (
    looksRandom(text) &&
    !isIdentifier &&
    isWhole &&
    isSecretName(name()) &&
    !isPlainDigest(name()) &&
    !isStandIn(text) &&
    !isStandIn(name())
  )
    return {
      what: `the value of \`${name()}\``,
      why: 'The text looks as if it was drawn at random, and its name says that it is a secret.',
      confidence: 'medium',
    };
  return null;
}

/**
 * Whether a text is the base64 of a name and a password, as RFC 7617 has it: `Basic Authentication` names the scheme only.
 * A password that is the name once more is none.
 */
function isNameAndPassword(credential: string): boolean {
  // `atob` takes neither the letters of URLs nor a length that no text has.
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(credential) || credential.replace(/=+$/, '').length % 4 === 1)
    return false;
  const [, name, password] = /^([\x20-\x39\x3b-\x7e]+):([\x20-\x7e]+)$/.exec(atob(credential)) ?? [];
  return password !== undefined && password !== name;
}

/** A `hash` that is not said to be that of a password is one of a file or a text more often. */
function isPlainDigest(name: string): boolean {
  return /^(?:hash|digest|checksum)$/i.test(name.slice(name.lastIndexOf('.') + 1));
}

/** The forms of bcrypt, Argon2, scrypt and crypt(3), and a salt and a digest in hexadecimal digits beside each other. */
function isHash(text: string): boolean {
  return (
    /^[\da-f]{16,64}[:.$][\da-f]{64,}$/i.test(text) ||
    /^\$(?:2[abxy]?|argon2(?:id|i|d)|scrypt|s0|[156]|pbkdf2[\w-]*)\$/.test(text)
  );
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
