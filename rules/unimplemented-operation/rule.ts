import { absences, asLacking } from '../../server/rule/descriptions.ts';
import { rule } from '../../server/rule/rule.ts';

/** The API description speaks of an operation that the code does not have (CWE-1059). */
export default rule<unknown>({
  id: 'unimplemented-operation',
  title: 'The description speaks of an operation that the code does not have',
  owasp: ['API9:2023', 'API9:2019'],
  cwe: [1059],
  kind: 'description',
  check: (description, ask) => {
    const drift = ask.driftOf(description);
    if (!drift) return [];
    const found = drift.missing.filter(({ method }) => !['OPTIONS', 'HEAD', 'TRACE'].includes(method));
    const isSure = !drift.isVague && found.length * 4 <= drift.fulfilled;
    return absences(description, found.map(asLacking), {
      key: 'operation',
      confidence: isSure ? 'medium' : 'low',
      one: (label) =>
        `No endpoint of the code answers \`${label}\`. Take it out of the description, or write it.`,
      many: (count, first) =>
        `No endpoint of the code answers ${count} of the operations; the first is \`${first}\`. Take them out of the description, or write them.`,
      attack:
        'Where something else answers instead, such as an older server, it does so without the rules of this one.',
      evidence: [
        `${drift.fulfilled} of ${description.operations.length} operations of the description are in this code.`,
        ...(drift.isVague ? ['Some paths in the code are not known, or answer to anything.'] : []),
      ],
    });
  },
  // Whether the code or the description is right, a person decides.
  fixes: {},
});
