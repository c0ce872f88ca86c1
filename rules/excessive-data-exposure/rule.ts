import { projectionRepairs } from '../../server/rule/fixes.ts';
import { isSessionName } from '../../server/rule/people-names.ts';
import {
  type Draft,
  type Endpoint,
  type Exposed,
  type Flow,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

export interface Evidence {
  readonly endpoint: Endpoint;
  readonly flow: Flow;
  /** Sensitive fields that leave with the reply. */
  readonly fields: readonly string[];
}

/** Stored entities are sent as they are, with fields that the client must not have (CWE-213). */
export default rule<Evidence>({
  id: 'excessive-data-exposure',
  title: 'A reply holds a whole stored entity',
  owasp: ['API3:2023', 'API3:2019'],
  cwe: [213],
  kind: 'endpoint',
  unregistered: true,
  check: (endpoint, ask) => {
    const found = new Map<string, Draft<Evidence>>();
    for (const flow of ask.repliesOf(endpoint)) {
      const draft = exposure(endpoint, flow, ask);
      if (draft && !found.has(draft.key)) found.set(draft.key, draft);
    }
    for (const flow of ask.tokensOf(endpoint)) {
      const draft = inToken(endpoint, flow, ask);
      if (draft && !found.has(draft.key)) found.set(draft.key, draft);
    }
    return [...found.values()];
  },
  fixes: {
    projection: {
      title: 'Leave the secret fields out',
      level: 'A',
      make: ({ flow, fields }, ask) => projectionRepairs(ask.workspace, flow, fields),
    },
  },
});

function confidenceOf(
  { entity, secrets, single, lookedUp, handedOut }: Exposed,
  endpoint: Endpoint,
  { arrival: { from } }: Flow,
  ask: Questions,
): Draft['confidence'] {
  // What only those get who have a right for it was picked out for them.
  if (!secrets.length || (single && ask.authentication(endpoint).authorized)) return 'low';
  // Of a row that a resolver gives, what the schema does not list stays here.
  if (ask.selectsReply(endpoint)) return 'low';
  // What is kept as JSON is a structure that somebody edits, in which names of secrets, or encrypted ones, stand.
  if (secrets.every((name) => isStructure(entity, name))) return 'low';
  // Most rows that hold the number of a session hold that of a conversation, a visit or a run.
  if (secrets.every(isSessionName)) return 'low';
  // The password of a page or a link is set by those who run it, and given to its visitors: who is signed in may see it.
  // Where it is picked out by its name, visitors are shown it on purpose: what opens an archive that they load.
  if (handedOut && single && !hasName(entity)) return 'low';
  if (handedOut && ask.authentication(endpoint).authenticated) return 'medium';
  // A token that is picked out for who is signed in is shown on purpose: what proves that a domain is theirs.
  const isKnown = ask.authentication(endpoint).authenticated === true;
  if (single && isKnown && secrets.every((name) => /tokens?$/i.test(name))) return 'low';
  // Of a table whose definition was not found, only statements of the project say that it has the column.
  if (!lookedUp) return entity?.used ? 'medium' : 'high';
  // Whoever set a key may look it up again, and what is picked out alone is sent on purpose.
  // So does whoever made or changed the row that is answered.
  const isOwnWork = from.kind === 'query' && from.query.entry.writes !== undefined && !from.query.many;
  return single || isOwnWork ? 'low' : 'medium';
}

/** Whether a field holds a structure rather than a text, as far as the definition of the entity says. */
function isStructure(entity: Exposed['entity'], name: string): boolean {
  return /^jsonb?$/i.test(entity?.fields.find((field) => field.name === name)?.type ?? '');
}

/** Whether an entity has a name of its own, as people have who are known by nothing else. */
function hasName(entity: Exposed['entity']): boolean {
  return entity?.fields.some(({ name }) => /^(?:user_?)?name$/i.test(name)) === true;
}

function exposure(endpoint: Endpoint, flow: Flow, ask: Questions): Draft<Evidence> | null {
  const exposed = ask.exposed(flow, endpoint);
  if (!exposed) return null;
  // A token that an endpoint for signing in or up picks out and sends is what the endpoint is for.
  if (exposed.single && ask.authentication(endpoint).signsIn) return null;
  const name = `${endpoint.method === '*' ? 'ANY' : endpoint.method} ${endpoint.path}`;
  const asked = askedBy(endpoint, flow, ask);
  const { entity } = exposed;
  const [fields, secrets] = [exposed.fields, exposed.secrets].map((names) =>
    names.filter((field) => !asked.has(field)),
  ) as [string[], string[]];
  const list = fields.map((field) => `\`${field}\``).join(', ');
  if (!entity)
    return make(
      `The reply holds \`${exposed.name}\` as it is stored, and its fields are not known. List the fields that the client needs.`,
      'low',
      [
        `Only the name \`${exposed.name}\` says that it may hold personal data; its definition was not found.`,
      ],
    );
  if (!fields.length) return null;
  return make(
    `The reply holds ${exposed.single ? `\`${entity.name}.${fields[0]}\`` : `the whole \`${entity.name}\`, with ${list}`}. Send only the fields that the client needs.`,
    confidenceOf(exposed, endpoint, flow, ask),
    [
      exposed.along === null
        ? `\`${entity.name}\` is read by \`${exposed.query}\`${exposed.single ? '' : ' with all its fields'}.`
        : `\`${entity.name}\` is read along as \`${exposed.along}\` by \`${exposed.query}\`.`,
      secrets.length
        ? `${secrets.map((field) => `\`${field}\``).join(', ')} must not leave the server.`
        : `${list} is personal data.`,
      ...(ask.selectsReply(endpoint) ? ['It leaves only if the schema of the library lists it.'] : []),
      ...entity.unkept
        .filter((field) => fields.includes(field))
        .map(
          (field) =>
            `A decorator is to keep \`${field}\` out of replies, but nothing in the project does what it says: objects are sent as they are.`,
        ),
    ],
  );

  function make(
    message: string,
    confidence: Draft['confidence'],
    evidence: readonly string[],
  ): Draft<Evidence> {
    return {
      place: ask.place(flow.argument),
      message,
      confidence,
      attack: `Whoever calls \`${name}\` reads ${fields.length ? list : 'all stored fields'} in the reply, whatever the page shows of it.`,
      evidence,
      trace: ask.trace(flow, 'is sent in the reply'),
      related:
        entity && !entity.used
          ? [{ place: entity.place, message: `\`${entity.name}\` is defined here` }]
          : [],
      endpoint: name,
      key: `${name} ${exposed?.name ?? ''} ${flow.name} ${secrets.length ? 'secrets' : 'personal'}`,
      // What is read along is narrowed where it is named, and what a schema demands is to be taken out there as well: no fix
      // does either.
      data: { endpoint, flow, fields: exposed?.along === null && !isDemanded(endpoint) ? secrets : [] },
    };
  }
}

/** A signed token is no secret to whoever holds it: its payload is only encoded (RFC 7519, 3). */
function inToken(endpoint: Endpoint, flow: Flow, ask: Questions): Draft<Evidence> | null {
  const exposed = ask.exposed(flow);
  if (!exposed?.entity || exposed.single || !exposed.secrets.length) return null;
  const { entity, secrets } = exposed;
  const list = secrets.map((field) => `\`${field}\``).join(', ');
  const name = `${endpoint.method === '*' ? 'ANY' : endpoint.method} ${endpoint.path}`;
  return {
    place: ask.place(flow.argument),
    message: `The token carries the whole \`${entity.name}\`, with ${list}, and whoever holds it can read it. Put in the identifier only.`,
    confidence: entity.used || secrets.every(isSessionName) ? 'low' : 'medium',
    attack: `The payload of a signed token is only encoded: whoever gets it, such as a log or a script in the page, reads ${list}.`,
    evidence: [
      `\`${entity.name}\` is read by \`${exposed.query}\` with all its fields.`,
      `\`${flow.name}\` signs what it is given, and does not encrypt it.`,
    ],
    trace: ask.trace(flow, 'is put into the token'),
    related: entity.used ? [] : [{ place: entity.place, message: `\`${entity.name}\` is defined here` }],
    endpoint: name,
    // Many endpoints may sign by one function, which is repaired once.
    key: `${ask.functionAround(flow.argument)} ${exposed.name} token`,
    data: { endpoint, flow, fields: [] },
  };
}

/** Whether a schema of the code holds what is sent, so that a reply without a field that it lists would fail. */
function isDemanded({ schemas = [] }: Endpoint): boolean {
  return schemas.some(({ part, form }) => part === 'reply' && form !== 'json-schema');
}

/** Fields by which the request names the object that the reply holds: who asks with a token has it. */
function askedBy(endpoint: Endpoint, { arrival: { from } }: Flow, ask: Questions): ReadonlySet<string> {
  const read = from.kind === 'query' ? from.query.place : null;
  return new Set(
    ask.flowsFrom(endpoint).flatMap(({ target, query, path, arrival }) => {
      const isSame = query?.place.uri === read?.uri && query?.place.expression === read?.expression;
      const field = arrival.form.part.at(-1) ?? path.at(-1);
      return target === 'filter' && read && isSame && field !== undefined ? [field] : [];
    }),
  );
}
