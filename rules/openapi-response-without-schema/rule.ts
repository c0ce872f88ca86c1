import { absences, isStructured, operationsThat } from '../../server/rule/descriptions.ts';
import { type Operation, rule } from '../../server/rule/rule.ts';

/** Nobody can tell whether a response holds too much (CWE-200). */
export default rule<unknown>({
  id: 'openapi-response-without-schema',
  title: 'A successful response has no schema',
  owasp: ['API3:2023', 'API3:2019'],
  cwe: [200],
  kind: 'description',
  check: (description) =>
    absences(description, operationsThat(description, saysNothing), {
      key: 'response',
      one: (label) => `What \`${label}\` answers has no schema. Describe it.`,
      many: (count, first) =>
        `What ${count} operations answer has no schema; the first is \`${first}\`. Describe it.`,
      attack: 'Fields that should not leave do, since nothing says which ones should.',
      evidence: ['A successful response is JSON, XML or not described at all, and has no schema.'],
    }),
  // What is answered, only the code knows.
  fixes: {},
});

function saysNothing({ method, responses }: Operation): boolean {
  return responses.some(({ status, media, content }) => {
    if (!/^2/.test(status) || ['202', '204', '205'].includes(status) || !content) return false;
    if (!media.length) return method === 'GET' && status === '200';
    return media.some(({ name, schema }) => isStructured(name) && (!schema || schema.isEmpty));
  });
}
