import { validatorDeclarations } from '../../server/rule/declarations.ts';
import { schemaRepairs } from '../../server/rule/fixes.ts';
import {
  type Draft,
  type Endpoint,
  type Flow,
  pathWords,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

export interface Evidence {
  readonly endpoint: Endpoint;
  readonly part: 'body' | 'query';
  readonly flows: readonly Flow[];
  /** Field names that are used; empty if the part is used as a whole. */
  readonly fields: readonly string[];
}

/** Data of the request is stored or looked up by as it came (CWE-20). */
export default rule<Evidence>({
  id: 'unvalidated-input',
  title: 'Request data is used without validation',
  owasp: ['API8:2023', 'API10:2023', 'API8:2019'],
  cwe: [20],
  kind: 'endpoint',
  unregistered: true,
  // The repair asks for kinds only; how much may come is for the project to say.
  standsFor: ['weak-input-schema'],
  check: (endpoint, ask) =>
    (['body', 'query'] as const).flatMap((part) => {
      const flows = openFlows(endpoint, part, ask);
      return flows.length ? [draft(endpoint, part, flows, ask)] : [];
    }),
  fixes: {
    schema: {
      title: 'Hold the data against a schema',
      level: 'B',
      make: ({ endpoint, part, flows, fields }, ask) =>
        schemaRepairs(ask.workspace, endpoint, part, flows, fields),
    },
  },
  declares: ({ endpoint, part }, ask) => validatorDeclarations(ask.workspace, endpoint, part),
});

/** Flows of a part of the request into storage and conditions that nothing has held against anything. What does harm as it is has rules of its own. */
function openFlows(endpoint: Endpoint, part: 'body' | 'query', ask: Questions): readonly Flow[] {
  const validations = ask.validations(endpoint);
  const all = ask.flowsFrom(endpoint);
  // Conditions in which objects are operators have a rule of their own.
  const operators = new Set(all.flatMap((flow) => (flow.target === 'nosql-filter' ? [placeKey(flow)] : [])));
  return all.filter((flow) => {
    const { from, path, checked, cleaners } = flow.arrival;
    if (from.kind !== 'source' || from.part !== part || checked) return false;
    if (flow.target === 'filter' && operators.has(placeKey(flow))) return false;
    if (flow.target !== 'stored' && (flow.target !== 'filter' || part === 'query')) return false;
    // A text is no operator and no list: in a query or a field it can only be a wrong text.
    if (cleaners.includes('text')) return false;
    // Where the library holds each field against its definition, the storage is the validator.
    if (flow.target === 'stored' && isHeldByEntity(flow)) return false;
    // What is stored as a whole with fields that a client must not set is more than unvalidated: `mass-assignment`.
    if (ask.openedFields(endpoint, flow)) return false;
    return !validations.some(
      (each) =>
        (each.part === part || each.part === 'any') &&
        each.path.every((name, i) => i >= path.length || path[i] === name),
    );
  });
}

function isHeldByEntity({ query, arrival: { form } }: Flow): boolean {
  const [field] = form.part.filter((name) => !/^(?:\d+|\*)$/.test(name));
  return query?.entity?.held === true && query.entity.fields.some(({ name }) => name === field);
}

/** Whether the definition of the entity that something is stored in was found. */
function isDefined({ query }: Flow): boolean {
  const entity = query?.entity ?? null;
  return entity !== null && !entity.used && entity.fields.length > 0;
}

/**
 * Whether only those send it who have a right, and what is of a wrong kind is refused where it is stored, or who they are is
 * said by the path: administrators have other ways to store what is wrong.
 */
function isOfTheFew(endpoint: Endpoint, { query }: Flow, ask: Questions): boolean {
  return (
    ask.authentication(endpoint).authorized === true &&
    (query?.entity?.held === true ||
      query?.entity?.casts === true ||
      pathWords(endpoint).some((word) => /^(?:super-?)?admins?$/.test(word)))
  );
}

/** Whether whoever comes has shown the one secret that the server knows: another service that sends what it always sends, or who runs this one. */
function isOfService(endpoint: Endpoint, ask: Questions): boolean {
  const { guards, signsIn } = ask.authentication(endpoint);
  return guards.some(({ shared }) => shared) || (!signsIn && ask.comparesSecret(endpoint));
}

function placeKey({ argument, arrival: { place, path } }: Flow): string {
  return [argument.uri, argument.expression, place.uri, place.expression, ...path].join(' ');
}

/**
 * Whether nothing but fields of the data reaches nothing but conditions of queries: something of a wrong kind finds nothing
 * there, or the database refuses it. Conditions in which objects are operators have a rule of their own.
 */
function onlyLooksUp(flows: readonly Flow[]): boolean {
  return flows.every(({ target, arrival: { path } }) => target === 'filter' && path.length > 0);
}

function draft(
  endpoint: Endpoint,
  part: 'body' | 'query',
  flows: readonly Flow[],
  ask: Questions,
): Draft<Evidence> {
  const name = `${endpoint.method === '*' ? 'ANY' : endpoint.method} ${endpoint.path}`;
  const whole = flows.find((flow) => !flow.arrival.path.length);
  const fields = whole ? [] : [...new Set(flows.map((flow) => flow.arrival.path[0] ?? ''))].sort();
  const first = [...flows].sort(
    (a, b) => ask.place(a.arrival.place).span.start - ask.place(b.arrival.place).span.start,
  );
  const shown = whole ?? (first[0] as Flow);
  const targets = [...new Set(flows.map((flow) => `\`${flow.name}\``))].sort();
  const what = whole
    ? `The whole ${part} of the request`
    : `${fields.map((field) => `\`${field}\``).join(', ')} of the request's ${part}`;
  const verb = whole || fields.length === 1 ? 'goes' : 'go';
  return {
    place: ask.place(shown.arrival.place),
    message: `${what} ${verb} into ${targets.slice(0, 3).join(', ')} without validation. Hold it against a schema first, and use what the schema lets through.`,
    // Of what goes into an entity that is defined, only its fields are stored, and none of them is for others to set.
    confidence:
      onlyLooksUp(flows) || isOfTheFew(endpoint, shown, ask) || isOfService(endpoint, ask)
        ? 'low'
        : whole && shown.target === 'stored' && !isDefined(shown)
          ? 'high'
          : 'medium',
    attack: whole
      ? 'A client sends fields that the form does not have, or values of another type, and they are stored as they came.'
      : 'A client sends an object, a list or a huge text where a short text was meant, and the code works on with it.',
    evidence: [
      `No validator of the chain or the handler looks at ${whole ? `the ${part}` : `these fields of the ${part}`}.`,
      ...flows
        .slice(0, 4)
        .map(
          (flow) =>
            `${flow.arrival.path.length ? `\`${flow.arrival.path.join('.')}\`` : `The ${part}`} reaches \`${flow.name}\`.`,
        ),
    ],
    trace: ask.trace(shown, `is given to \`${shown.name}\``),
    endpoint: name,
    key: `${name} ${part}`,
    data: { endpoint, part, flows, fields },
  };
}
