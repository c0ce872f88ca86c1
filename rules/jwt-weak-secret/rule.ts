import { environmentRepairs } from '../../server/rule/fixes.ts';
import { type Flow, rule } from '../../server/rule/rule.ts';
import { isGuessable, isPublicKey, masked } from '../../server/rule/secret-texts.ts';
import { lower } from '../../server/rule/weak-call.ts';

/** Tokens are signed with a key that can be guessed and stands in the code (CWE-521, CWE-798; RFC 7518, 3.2). */
export default rule<Flow>({
  id: 'jwt-weak-secret',
  title: 'The key of tokens can be guessed',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [521, 798],
  kind: 'flow',
  from: ['literal'],
  to: ['token-key'],
  stoppedBy: [],
  report: (flow, ask) => {
    const { from, place } = flow.arrival;
    if (from.kind !== 'literal' || typeof from.value !== 'string') return null;
    const key = from.value;
    const circumstance = ask.circumstance(place);
    if (key === '' || circumstance === 'development' || isPublicKey(key) || !isGuessable(key)) return null;
    const isFallback = circumstance === 'fallback';
    return {
      place: ask.place(place),
      message: isFallback
        ? 'The key of tokens falls back to a text that can be guessed. Refuse to start without the setting.'
        : 'The key of tokens stands in the code and can be guessed. Read a random key of 32 bytes or more from the environment.',
      confidence: isFallback ? lower('high') : 'high',
      attack: 'Whoever guesses the key, or reads the code, signs tokens with any name and any rights.',
      evidence: [
        `The text \`${masked(key)}\` with ${key.length} signs reaches \`${flow.name}\` as the key.`,
        'It is shorter than 32 signs, or made of words.',
      ],
      trace: ask.trace(flow, `is the key of \`${flow.name}\``),
      key: `${ask.functionAround(place)} ${masked(key)} ${key.length}`,
      data: flow,
    };
  },
  fixes: {
    environment: {
      title: 'Read the key from the environment',
      level: 'C',
      make: (flow, ask) => environmentRepairs(ask.workspace, flow.arrival.place, 'JWT_SECRET'),
    },
  },
});
