import { comparisonRepairs } from '../../server/rule/fixes.ts';
import { type Draft, rule } from '../../server/rule/rule.ts';

export interface Evidence {
  /** The comparison. */
  readonly place: { readonly uri: string; readonly expression: number };
}

/** A secret is compared sign by sign, so that the time of the answer tells how much was right (CWE-208). */
export default rule<Evidence>({
  id: 'timing-unsafe-comparison',
  title: 'A secret is compared by an operator that stops at the first difference',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [208],
  kind: 'file',
  check: (uri, ask) =>
    ask.secretComparisons(uri).map(({ place, secret, arrival, source, isGiven }): Draft<Evidence> => {
      const isSignature = secret === 'signature';
      const what = isSignature ? 'A signature' : 'A secret of the environment';
      const label = source?.from.kind === 'source' ? ask.sourceLabel(source.from.part, source.path) : null;
      return {
        place: ask.place(place),
        message: `${what} is compared by an operator that stops at the first difference. Compare digests of equal length with \`crypto.timingSafeEqual\`.`,
        // What an attacker sends can be tried again and again; what the server itself keeps or looks up cannot.
        confidence: !isSignature ? 'low' : source ? 'high' : isGiven ? 'medium' : 'low',
        attack:
          'By measuring many answers, an attacker finds the secret sign by sign, where the network is quiet enough.',
        evidence: [
          isSignature
            ? 'One side is a signature that the code computes.'
            : 'One side is a secret of the environment.',
          label ? `The other side is ${label}.` : 'Where the other side comes from is not known.',
        ],
        related: [{ place: ask.place(arrival.place), message: 'The secret comes from here.' }],
        key: `${ask.functionAround(place)} ${secret}`,
        data: { place },
      };
    }),
  fixes: {
    time: {
      title: 'Compare them in constant time',
      level: 'A',
      make: ({ place }, ask) => comparisonRepairs(ask.workspace, place),
    },
  },
});
