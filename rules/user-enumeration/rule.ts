import {
  type Draft,
  type Endpoint,
  type Enumeration,
  endpointName,
  pathWords,
  type Questions,
  type Repair,
  rule,
} from '../../server/rule/rule.ts';

/** Answers tell whether an account exists (CWE-204). */
export default rule<Enumeration>({
  id: 'user-enumeration',
  title: 'Answers tell whether an account exists',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [204],
  kind: 'endpoint',
  unregistered: true,
  check: (endpoint, ask) => {
    const { authenticated } = ask.authentication(endpoint);
    if (endpoint.method === 'GET' || authenticated === true) return [];
    // Something that may guard could not be read: whether anybody comes is not known, unless the path says so.
    if (authenticated === null && !endpoint.unregistered && !ask.isOpenToAll(endpoint)) return [];
    const bySignIn = ask.enumerationBy(endpoint);
    if (bySignIn) return [draft(endpoint, bySignIn, false, ask)];
    const byReset = isReset(endpoint) ? ask.enumerationByLookup(endpoint) : null;
    return byReset ? [draft(endpoint, byReset, true, ask)] : [];
  },
  fixes: {
    'same-answer': {
      title: 'Answer the same in both cases',
      level: 'B',
      make: (found, ask): readonly Repair[] => {
        const title = 'Answer the same in both cases';
        const text = ask.sameAnswer(found);
        const { uri, span } = found.account.span;
        return text === null
          ? [{ kind: 'refused', title, reason: 'The two answers are put together in different places.' }]
          : [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits: [{ span, text }] }] }];
      },
    },
  },
});

const resetting = new Set(
  'forgot,forgot-password,forgotpassword,forgotten-password,lost-password,reset-password,resetpassword,password-reset,request-reset,request-password-reset,magic-link,send-otp,send-code,recover,recovery'.split(
    ',',
  ),
);

/** Where somebody asks for a link or a code, who has forgotten the password. */
function isReset(endpoint: Endpoint): boolean {
  return endpoint.pathKnown && pathWords(endpoint).some((word) => resetting.has(word));
}

function draft(
  endpoint: Endpoint,
  found: Enumeration,
  isForgotten: boolean,
  ask: Questions,
): Draft<Enumeration> {
  const name = endpointName(endpoint);
  const { account, other, differsIn } = found;
  const isThrown = account.kind === 'throw' || other.kind === 'throw';
  const shown = ({ statuses, texts }: Enumeration['account']) =>
    [...new Set(differsIn === 'status' ? statuses : texts)].map((each) => `\`${each}\``).join(', ');
  return {
    place: account.span,
    message: `\`${name}\` answers otherwise where there is no such account. Answer the same ${isForgotten ? 'whether there is one or not' : 'as for a wrong password'}.`,
    confidence: isForgotten || isThrown ? 'medium' : 'high',
    attack: `A program sends a list of addresses to \`${name}\` and learns who has an account, whose passwords are then tried or who is sent a forged mail.`,
    evidence: [
      `Without an account the ${differsIn} is ${shown(account)}, ${isForgotten ? 'with one' : 'with a wrong password'} it is ${shown(other)}.`,
    ],
    related: [
      {
        place: other.span,
        message: isForgotten ? 'Here it answers where there is one.' : 'Here it answers to a wrong password.',
      },
    ],
    endpoint: name,
    key: `${name} ${ask.functionAround(account.place)}`,
    data: found,
  };
}
