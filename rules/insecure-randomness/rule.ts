import { randomRepairs } from '../../server/rule/fixes.ts';
import { isSessionName } from '../../server/rule/people-names.ts';
import { type Flow, rule } from '../../server/rule/rule.ts';
import { fillsForTrials } from '../../server/rule/trial-files.ts';

/** A token, a password or a key comes from a generator whose numbers can be predicted (CWE-338, CWE-330). */
export default rule<Flow>({
  id: 'insecure-randomness',
  title: 'A secret comes from numbers that can be predicted',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [338, 330],
  kind: 'flow',
  from: ['predictable-random', 'clock'],
  to: [
    'stored-secret',
    'token-key',
    'session-secret',
    'encryption-key',
    'signing-key',
    'initialization-vector',
    'password',
    'password-hash',
    'credential',
    'session-id',
    'named-secret',
  ],
  stoppedBy: [],
  report: (flow, ask) => {
    const { place } = flow.arrival;
    const isTime = isOfClock(flow);
    if (isTime && !ask.isMadeOfTime(flow)) return null;
    if (!isTime && ask.standsBesideDrawn(flow)) return null;
    // Beside a secret stands until when it holds: `tokens: [{ value, expires }]`.
    if (isTime && isBesideSecret(flow)) return null;
    const isNamed = flow.target === 'named-secret';
    const what = flow.field === undefined ? `the ${flow.target.replace('-', ' ')}` : `\`${flow.field}\``;
    const inHandler = ask.endpointsAround(flow.argument).length > 0;
    // Pages measure times under such names: `tokens: Date.now() - start`.
    if (isTime && isNamed && !inHandler) return null;
    // What fills a database for developers, or runs beside the service, hands out nothing to compute the next value from.
    const inScript = ask.isScript(flow.argument.uri);
    const inSeeds = fillsForTrials(flow.argument.uri);
    // A row of a session is more often that of a conversation or a game than one that a cookie proves.
    const isVague = flow.target === 'stored-secret' && flow.field !== undefined && isSessionName(flow.field);
    return {
      place: ask.place(place),
      message: `${isTime ? 'Nothing but the time becomes' : 'Numbers that can be predicted become'} ${what}. Draw it from a generator for secrets, such as \`crypto.randomBytes(32)\`.`,
      // A number that only tells two runs apart is called a token as well.
      confidence:
        inScript || inSeeds || isVague || (isNamed && (isTime || !inHandler))
          ? 'low'
          : isNamed || isTime
            ? 'medium'
            : 'high',
      attack: isTime
        ? 'Whoever asks for the reset link of somebody else knows when it was made, and tries the milliseconds around.'
        : 'From a few values that an attacker was given, the next ones are computed, such as the reset link of somebody else.',
      evidence: [
        isNamed
          ? `Only the name ${what} says that it is a secret.`
          : `They reach \`${flow.name}\` as ${what}.`,
        isTime
          ? 'All else that it is made of is known to others, or is no secret.'
          : 'The generator is not made for secrets: its state follows from its output.',
        ...(inScript
          ? ['It stands in a program of its own beside the service, which no request comes to.']
          : []),
        ...(inSeeds ? ['Its path says that the file fills databases for trials.'] : []),
      ],
      trace: ask.trace(flow, `becomes ${what}`),
      key: `${ask.functionAround(place)} random`,
      data: flow,
    };
  },
  fixes: {
    random: {
      title: 'Draw it from a generator for secrets',
      level: 'B',
      make: (flow, ask) => (isOfClock(flow) ? [] : randomRepairs(ask.workspace, flow)),
    },
  },
});

function isOfClock({ arrival: { from } }: Flow): boolean {
  return from.kind === 'origin' && from.origin === 'clock';
}

/** Whether what is stored goes into a field of its own below the one whose name is that of a secret. */
function isBesideSecret({ arrival, field }: Flow): boolean {
  const name = arrival.form.part.findLast((each) => !/^(?:\d+|\*)$/.test(each));
  return field !== undefined && name !== undefined && name !== field;
}
