import { type Deprecation, type Draft, endpointName, rule } from '../../server/rule/rule.ts';

/** An endpoint is marked as deprecated and still answers (CWE-1059). */
export default rule<Deprecation>({
  id: 'deprecated-endpoint-alive',
  title: 'An endpoint is marked as deprecated and still answers',
  owasp: ['API9:2023', 'API9:2019'],
  cwe: [1059],
  kind: 'endpoint',
  preset: 'strict',
  check: (endpoint, ask): readonly Draft<Deprecation>[] => {
    const deprecation = ask.deprecationOf(endpoint);
    if (!deprecation) return [];
    const name = endpointName(endpoint);
    const { by, place, sunset } = deprecation;
    const { today } = ask.workspace;
    const isOver = sunset !== null && today !== null && sunset < today;
    return [
      {
        place: endpoint.place,
        message: isOver
          ? `\`${name}\` was to be gone by ${sunset} and still answers. Take it out, or answer 410.`
          : `\`${name}\` is marked as deprecated and still answers. Say when it goes, and take it out then.`,
        confidence: isOver ? 'medium' : 'low',
        attack:
          'What nobody works on any more keeps the weaknesses that were repaired elsewhere, and is found by whoever reads old clients.',
        evidence: [`${marks[by]} says so.`],
        related: [{ place, message: 'Here it is marked.' }],
        endpoint: name,
        key: name,
        data: deprecation,
      },
    ];
  },
  fixes: {},
});

const marks = {
  comment: 'A comment above it with `@deprecated`',
  description: 'The API description',
  header: 'A header of its replies',
} as const;
