import { absences, isStructured, operationsThat } from '../../server/rule/descriptions.ts';
import { type Operation, rule } from '../../server/rule/rule.ts';

/** A request body of which nothing is said (CWE-20). */
export default rule<unknown>({
  id: 'openapi-body-without-schema',
  title: 'A request body has no schema',
  owasp: ['API8:2023', 'API8:2019'],
  cwe: [20],
  kind: 'description',
  check: (description) =>
    absences(description, operationsThat(description, hasNoSchema), {
      key: 'body',
      one: (label) => `The body of \`${label}\` has no schema. Describe it.`,
      many: (count, first) =>
        `The bodies of ${count} operations have no schema; the first is that of \`${first}\`. Describe them.`,
      attack: 'Whatever a client sends is passed on, since there is nothing to hold it against.',
      evidence: ['The body is JSON, XML or a form, and has no schema.'],
    }),
  // What the body should look like, only the project knows.
  fixes: {},
});

function hasNoSchema({ body }: Operation): boolean {
  if (!body) return false;
  return body.media.some(({ name, schema }) => isStructured(name) && (!schema || schema.isEmpty));
}
