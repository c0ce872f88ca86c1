import {
  absences,
  chainOf,
  inParts,
  isPrivileged,
  type Lacking,
  lackingProperty,
  nameWords,
} from '../../server/rule/descriptions.ts';
import { markRepairs } from '../../server/rule/fixes.ts';
import {
  type ApiDescription,
  type Confidence,
  type DescriptionPart,
  type Property,
  rule,
  type Schema,
} from '../../server/rule/rule.ts';

type Found = { readonly property: Property; readonly version: ApiDescription['version'] };

/** A client may send properties that decide what somebody may do (CWE-915). */
export default rule<readonly Found[]>({
  id: 'openapi-writable-privilege',
  title: 'Clients may send properties that decide what somebody may do',
  owasp: ['API3:2023', 'API6:2019'],
  cwe: [915],
  kind: 'description',
  check: (description) => {
    const { version } = description;
    const found = inParts(description, privileges).map((each) => ({ ...each, version }));
    return (['medium', 'low'] as const).flatMap((confidence) =>
      absences(
        description,
        found.filter((each) => each.confidence === confidence),
        {
          key: confidence,
          confidence,
          one: (label) =>
            `\`${label}\` seems to decide what somebody may do, and clients may send it. Mark it \`readOnly\`, or leave it out of what is taken.`,
          many: (count, first) =>
            `${count} properties that clients may send seem to decide what somebody may do; the first is \`${first}\`. Mark them \`readOnly\`, or leave them out of what is taken.`,
          attack:
            'A client sends the property along and gives itself rights, money or the objects of others.',
          evidence: [
            confidence === 'medium'
              ? 'One schema is used for what is sent and for what is answered.'
              : 'The name of the property speaks of rights or ownership.',
          ],
        },
      ),
    );
  },
  fixes: {
    'read-only': {
      title: 'Mark it `readOnly`',
      level: 'B',
      make: (found, ask) => {
        const [first] = found;
        if (!first || !found.every(({ property }) => property.schema.inResponse)) return [];
        const properties = found.map(({ property }) => property);
        return markRepairs(ask.workspace, first, properties, 'readOnly', {
          title: found.length === 1 ? 'Mark it `readOnly`' : 'Mark them `readOnly`',
          level: 'B',
          otherwise: 'A property cannot be extended in this text.',
        });
      },
    },
  },
});

/** Properties that clients may send, and that decide what somebody may do. */
function privileges({
  schemas,
  operations,
}: DescriptionPart): readonly (Lacking & Pick<Found, 'property'> & { confidence: Confidence })[] {
  // The fields of a form, which version 2.0 lists among the parameters.
  const fields = operations
    .flatMap(({ parameters }) => parameters.filter((each) => each.in === 'formData'))
    .flatMap((each) => (each.schema ? [{ ...each, schema: each.schema }] : []))
    .filter((field) => isWritable(field) && !isOfSomethingElse(field.schema, field))
    .map((field) => ({ ...lackingProperty(field), property: field, confidence: 'low' as const }));
  const properties = schemas
    .filter((schema) => schema.inRequest)
    .flatMap((owner) =>
      owner.properties
        .filter((property) => isWritable(property) && !isOfSomethingElse(owner, property))
        .map((property) => ({ owner, property })),
    )
    .map(({ owner, property }) => ({
      ...lackingProperty(property),
      property,
      confidence: confidenceOf(owner, property),
    }));
  return [...fields, ...properties];
}

function isWritable({ name, schema }: Property): boolean {
  return isPrivileged(name) && !schema.readOnly;
}

/**
 * Who speaks in a conversation with a language model is called a role, too; a switch or a lock is a right of accounts only;
 * a scope may be what something extends to, a type of account what a bank calls it, credits a list of names, the author
 * of a text a name and an address, an owner a part of the name of a repository, groups those of other things than people,
 * an account one at another service, and an administrator with properties of its own somebody to be asked.
 */
function isOfSomethingElse(owner: Schema, { name, schema }: Property): boolean {
  const words = nameWords(name);
  const last = words.at(-1);
  const forms = chainOf(schema);
  const before = words.slice(0, -1).filter((word) => word !== 'is');
  // A type of settlement accounts is none of people.
  if (last === 'type' && !before.every((word) => people.has(word))) return true;
  if (last === 'scope' || last === 'type')
    return forms.some(({ values }) => values !== null && !values.some((value) => rights.test(value)));
  if (last === 'credits') return forms.some(({ types }) => types.includes('array'));
  if (last === 'author')
    return forms.some(
      ({ properties }) =>
        properties.some((each) => /^e-?mail$/i.test(each.name)) &&
        !properties.some((each) => nameWords(each.name).at(-1) === 'id'),
    );
  if (last === 'admin') return forms.some(({ properties }) => properties.length > 0);
  if (last === 'owner') return owner.properties.some((each) => /^(?:repo|repository)$/i.test(each.name));
  if (last === 'role') return forms.some(({ values }) => values?.includes('assistant'));
  if (last === 'enabled' || last === 'locked' || last === 'active')
    return before.length > 0 || !isAccount(owner);
  if (last === 'groups') return before.length > 0 && !before.every((word) => people.has(word));
  return (last === 'id' || last === 'ids') && !before.every((word) => people.has(word));
}

/** Words for people and what they belong to; what stands before them names another service, or another thing. */
const people = new Set(
  'user account customer owner author creator created by member person employee admin administrator supervisor lead role plan group access parent new current own assigned tenant organization organisation org company workspace team project'.split(
    ' ',
  ),
);

/** What is allowed to somebody, or who it is that is allowed to do things. */
const rights = /admin|read|write|manage|own|delete|\bfull\b|root/i;

/** Whether an object is about somebody who signs in. */
function isAccount(owner: Schema): boolean {
  return owner.properties.some(({ name }) =>
    /^(?:e mail|email|user name|username|login|password)$/.test(nameWords(name).join(' ')),
  );
}

/** An object as it is stored, with the rights of its owner in it, is the usual way into mass assignment. */
function confidenceOf(owner: Schema, { name }: Property): Confidence {
  const isRight = /^(?:is )?(?:admin|administrator|superuser|super user|super admin|superadmin)$/.test(
    nameWords(name).join(' '),
  );
  return isRight && owner.inResponse ? 'medium' : 'low';
}
