import {
  type Draft,
  type ForgottenChange,
  type Questions,
  rule,
  type Swallowed,
  type WeakCall,
} from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** A check fails, and the request goes on (CWE-390, CWE-755). */
export default rule<Swallowed | null>({
  id: 'swallowed-error',
  title: 'A check fails, and the request goes on',
  owasp: ['API2:2023', 'API8:2023', 'API2:2019', 'API7:2019'],
  cwe: [390, 755],
  kind: 'file',
  check: (uri, ask) => [
    ...ask
      .swallowedIn(uri)
      .filter(({ check }) => ask.endpointsAround(check).length > 0)
      .map((found) => draft(found, ask)),
    ...ask
      .forgottenChangesIn(uri)
      .filter(({ call }) => ask.endpointsAround(call).length > 0)
      .map((found) => forgotten(found, ask)),
    ...ask.weakCallsIn(uri, ['failures-ignored']).map((weak) => ignored(weak, ask)),
  ],
  fixes: {
    hear: {
      title: 'Let the failure be heard',
      level: 'B',
      make: (found, ask) => (found ? ask.hearRepairs(found) : []),
    },
  },
});

/** All failures of the process that nothing catches end in a function that does nothing. */
function ignored(weak: WeakCall, ask: Questions): Draft<null> {
  return weakDraft(
    weak,
    ask,
    {
      message:
        'Whatever fails anywhere is forgotten, and the process goes on in a state that nobody knows. Log it, and end the process.',
      confidence: 'medium',
      attack:
        'A request that makes the service fail leaves it with locks that are held, data that is half written, or sessions that are mixed up, and nobody is told.',
      evidence: ['The function that hears of the failure does nothing.'],
    },
    null,
  );
}

/** What was asked for failed, and the answer says that it was done. */
function forgotten({ call, name, at, next }: ForgottenChange, ask: Questions): Draft<null> {
  return {
    place: at,
    message: `A failure of \`${name}\` is forgotten here, and the request is answered as if all were well. Log it, and say so.`,
    confidence: 'low',
    attack:
      'What was to be stored, paid or taken away is not, and nobody is told: neither who asked nor who runs the service.',
    evidence: ['What catches the error is empty, and an answer follows.'],
    related: [
      { place: ask.place(call), message: 'This may fail.' },
      { place: next, message: 'This is answered all the same.' },
    ],
    key: `${ask.functionAround(call)} ${name} forgotten`,
    data: null,
  };
}

const checked = {
  credential: 'a credential',
  right: 'a right',
  signature: 'a signature',
  data: 'the data of the request',
} as const;

const attacks = {
  credential: 'Whoever sends a wrong credential, or none, is let through like everybody else.',
  right: 'Whoever lacks the right does what it guards.',
  signature: 'An attacker sends messages with any signature, and they are believed.',
  data: 'An attacker sends data that the schema refuses, and it is used all the same.',
} as const;

function draft(found: Swallowed, ask: Questions): Draft<Swallowed> {
  const { check, name, kind, by, at, next } = found;
  const how =
    by === 'callback' ? 'its callback never looks at the error' : 'its error is caught and forgotten';
  return {
    place: ask.place(check),
    message: `\`${name}\` checks ${checked[kind]}, and ${how}, so that the request goes on. Turn the request away there.`,
    confidence: kind === 'data' || by === 'callback' ? 'medium' : 'high',
    attack: attacks[kind],
    evidence: [
      `\`${name}\` fails by an error${kind === 'data' ? ', and nothing else is made of what it gives' : ''}.`,
      by === 'callback'
        ? 'The callback tests neither the error nor what was verified.'
        : 'What catches it neither answers nor throws, and sets nothing that is asked for later.',
    ],
    related: [
      { place: at, message: 'The error ends here.' },
      ...(next ? [{ place: next, message: 'This runs all the same.' }] : []),
    ],
    key: `${ask.functionAround(check)} ${name} ${by}`,
    data: found,
  };
}
