import { fieldsRepairs, schemaRepairs } from '../../server/rule/fixes.ts';
import { isLookedUp, isSecretName } from '../../server/rule/people-names.ts';
import {
  type Draft,
  type Endpoint,
  type Flow,
  type OpenedFields,
  type Questions,
  type Repair,
  rule,
} from '../../server/rule/rule.ts';

export interface Evidence {
  readonly endpoint: Endpoint;
  readonly flow: Flow;
  readonly opened: OpenedFields;
}

/** A part of the request is stored as a whole, with fields that a client must not set (CWE-915). */
export default rule<Evidence>({
  id: 'mass-assignment',
  title: 'A client sets fields that the form does not have',
  owasp: ['API3:2023', 'API6:2019'],
  cwe: [915],
  standsFor: ['unvalidated-input', 'weak-input-schema'],
  kind: 'endpoint',
  unregistered: true,
  check: (endpoint, ask) => {
    const found = new Map<string, Draft<Evidence>>();
    for (const flow of ask.flowsFrom(endpoint)) {
      const opened = ask.openedFields(endpoint, flow);
      if (!opened) continue;
      const made = draft(endpoint, flow, opened, ask);
      if (!found.has(made.key)) found.set(made.key, made);
    }
    return [...found.values()];
  },
  fixes: {
    fields: {
      title: 'List the fields that a client may set',
      level: 'B',
      make: ({ endpoint, flow, opened }, ask): readonly Repair[] => {
        const repairs = fieldsRepairs(ask.workspace, flow, opened);
        // What an administrator sets on purpose must not be left out silently.
        const reason = 'Who has the right to call this may be meant to set such fields: list them yourself.';
        return ask.authentication(endpoint).authorized === true
          ? repairs.map(({ title }) => ({ kind: 'refused', title, reason }))
          : repairs;
      },
    },
    schema: {
      title: 'Hold the data against a schema',
      level: 'B',
      make: ({ endpoint, flow }, ask) => {
        const { from } = flow.arrival;
        const part = from.kind === 'source' && from.part === 'query' ? 'query' : 'body';
        // Why there is no schema says nothing that the other fix does not say better.
        return schemaRepairs(ask.workspace, endpoint, part, [flow], []).filter(
          ({ kind }) => kind === 'edits',
        );
      },
    },
  },
});

function draft(endpoint: Endpoint, flow: Flow, opened: OpenedFields, ask: Questions): Draft<Evidence> {
  const name = `${endpoint.method === '*' ? 'ANY' : endpoint.method} ${endpoint.path}`;
  const { arrival } = flow;
  const { entity, fields, despite } = opened;
  const isForFew = ask.authentication(endpoint).authorized === true;
  const part = arrival.from.kind === 'source' ? ask.sourceLabel(arrival.from.part, arrival.path) : '';
  const what = arrival.path.length
    ? part.charAt(0).toUpperCase() + part.slice(1)
    : `The whole ${part.replace(/^the /, '')}`;
  const shown = fields.slice(0, 4).map((field) => `\`${field}\``);
  const more = fields.length - shown.length;
  const list = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const stored = opened.name ? `\`${opened.name}\`` : 'what is stored';
  return {
    place: ask.placeOfData(flow),
    message: entity
      ? `${what} goes into \`${flow.name}\`, so a client can set ${list} of ${stored}. Take only the fields that a client may set.`
      : `${what} goes into \`${flow.name}\`, so a client can set every field of ${stored}. Take only the fields that a client may set.`,
    // Who has a right that others have not often sets such fields on purpose: that is what the form is for.
    // So does whoever sets up how another service is called, with the key of that service.
    confidence: isForFew
      ? 'low'
      : entity && holdsOnlyKeys(entity, fields)
        ? 'low'
        : entity
          ? 'high'
          : 'medium',
    attack: entity
      ? `Whoever calls \`${name}\` adds \`"${fields[0]}"\` with a value of their choice to the body, and it is stored.`
      : `Whoever calls \`${name}\` adds fields that no form has, such as a role or an owner, and they are stored.`,
    evidence: [
      entity
        ? `\`${entity.name}\` has ${list}, and nothing on the way leaves ${fields.length === 1 ? 'it' : 'them'} out.`
        : 'The definition of the entity was not found, so which of its fields matter is not known.',
      despite
        ? `The data is held against a schema, but ${despite}.`
        : 'No schema and no list of fields stands between the request and the storage.',
      ...(isForFew
        ? ['The endpoint asks for a right, so it may be meant for those who set such fields.']
        : []),
    ],
    trace: ask.trace(flow, `is stored by \`${flow.name}\``),
    related:
      entity && !entity.used
        ? entity.fields
            .filter((field) => field.name === fields[0])
            .map((field) => ({
              place: field.place,
              message: `\`${field.name}\` is a field of \`${entity.name}\``,
            }))
        : [],
    endpoint: name,
    // Many endpoints may come to one call, which is repaired once.
    key: `${ask.functionAround(flow.argument) || name} ${flow.name} ${opened.name ?? ''}`,
    data: { endpoint, flow, opened },
  };
}

/** Whether what can be set are keys of other services alone, which the form is there to take, and the entity is nobody who signs in. */
function holdsOnlyKeys(
  { name, fields }: NonNullable<OpenedFields['entity']>,
  opened: readonly string[],
): boolean {
  return (
    !signsIn.test(name) &&
    opened.every((field) => isSecretName(field) && isLookedUp(field)) &&
    !fields.some((field) => field.sensitivity === 'secret' && !isLookedUp(field.name))
  );
}

/** Names of entities that are somebody who signs in. */
const signsIn = /(?:user|account|member|customer|admin|person)s?$/i;
