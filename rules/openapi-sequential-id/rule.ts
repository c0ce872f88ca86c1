import {
  absences,
  chainOf,
  inParts,
  type Lacking,
  nameOf,
  nameWords,
} from '../../server/rule/descriptions.ts';
import { type DescriptionPart, type Parameter, rule } from '../../server/rule/rule.ts';

/** Objects are named by numbers that can be counted through (CWE-340). */
export default rule<unknown>({
  id: 'openapi-sequential-id',
  title: 'Objects are named by numbers that can be counted through',
  owasp: ['API1:2023', 'API1:2019'],
  cwe: [340],
  kind: 'description',
  check: (description) => {
    return absences(description, inParts(description, sequential), {
      key: 'id',
      one: (label) =>
        `\`${label}\` is a number, so that all ids can be tried. Use random ids such as UUIDs, and check who owns the object.`,
      many: (count, first) =>
        `${count} ids in paths are numbers that can be counted through; the first is \`${first}\`. Use random ids such as UUIDs, and check who owns the objects.`,
      attack:
        'Whoever is let in to one object tries the numbers before and after it, and learns how many there are.',
      evidence: ['The parameter is in the path, is called an id, and is an integer.'],
    });
  },
  // Other ids change the stored data and every client.
  fixes: {},
});

function sequential({ operations }: DescriptionPart): readonly Lacking[] {
  return operations.flatMap((operation) =>
    operation.parameters.filter(isSequential).map(({ name, uri, span, pointer }) => ({
      uri,
      span,
      pointer,
      label: `${name} of ${nameOf(operation)}`,
      endpoint: `${operation.method} ${operation.path}`,
    })),
  );
}

function isSequential({ name, in: place, schema }: Parameter): boolean {
  if (place !== 'path' || !schema || !/(?:^| )id$/.test(nameWords(name).join(' '))) return false;
  return chainOf(schema).some((each) => each.types.includes('integer') && !each.values);
}
