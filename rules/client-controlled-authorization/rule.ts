import {
  type Claim,
  type Draft,
  type Endpoint,
  endpointName,
  type Flow,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

/** Rights or identities that the client only claims are believed (CWE-639, CWE-807). */
export default rule<null>({
  id: 'client-controlled-authorization',
  title: 'The client says which rights it has, or who it is',
  owasp: ['API1:2023', 'API5:2023', 'API5:2019'],
  cwe: [639, 807],
  kind: 'endpoint',
  check: (endpoint, ask) => [
    ...ask.claimsOf(endpoint).map((claim) => rightsDraft(endpoint, claim, ask)),
    ...identities(endpoint, ask),
    ...claimedOwners(endpoint, ask),
  ],
  fixes: {},
});

function rightsDraft(endpoint: Endpoint, claim: Claim, ask: Questions): Draft<null> {
  const name = endpointName(endpoint);
  const source = ask.sourceLabel(claim.part, [claim.name]);
  const isHeader = claim.part === 'header';
  return {
    place: ask.place(claim.place),
    message: `The ${source} decides what a client may do, and every client can write it. Take rights from the session or from a verified token.`,
    confidence: isHeader ? 'medium' : 'high',
    attack: `Anybody calls \`${name}\` with a ${claim.part} \`${claim.name}\` of their choice, and is believed.`,
    evidence: [
      claim.effect === 'denies'
        ? 'Requests are turned away by this value alone.'
        : 'The name says a right, and a condition hangs on it.',
      ...(isHeader
        ? [
            'If a gateway sets this header and removes it from what clients send, it can be believed: say so in an ignore comment.',
          ]
        : []),
    ],
    endpoint: name,
    key: `${ask.functionAround(claim.place)} ${claim.part} ${claim.name}`,
    data: null,
  };
}

/** In an endpoint that knows who is signed in, the owner of what is stored comes from the request. */
function identities(endpoint: Endpoint, ask: Questions): readonly Draft<null>[] {
  const flows = ask
    .flowsFrom(endpoint)
    .filter((flow) => isIdentity(flow, ask) && !ask.isTakenOut(endpoint, flow));
  if (!flows.length || ask.authentication(endpoint).authenticated !== true || ask.asksWho(endpoint))
    return [];
  const found = new Map<string, Draft<null>>();
  for (const flow of flows) {
    const made = identityDraft(endpoint, flow, ask);
    if (!found.has(made.key)) found.set(made.key, made);
  }
  return [...found.values()];
}

/** An endpoint that asks for no credential reads what belongs to the one whom a header names: `x-user-id`. */
function claimedOwners(endpoint: Endpoint, ask: Questions): readonly Draft<null>[] {
  const flows = ask.flowsFrom(endpoint).filter(isClaimedOwner(ask));
  if (!flows.length || ask.authentication(endpoint).authenticated !== false) return [];
  const name = endpointName(endpoint);
  const found = new Map<string, Draft<null>>();
  for (const flow of flows) {
    const header = flow.arrival.path.at(-1) ?? '';
    found.set(header, {
      place: ask.place(flow.arrival.place),
      message: `The header \`${header}\` says whose data \`${flow.name}\` reads, and every client can write it. Take it from the session or from a verified token.`,
      confidence: 'low',
      attack: `Anybody calls \`${name}\` with the id of somebody else in this header, and gets what is theirs.`,
      evidence: [
        'Only the name of the header says that it names somebody, and nothing asks for a credential.',
        'If a gateway sets this header and removes it from what clients send, it can be believed: say so in an ignore comment.',
      ],
      trace: ask.trace(flow, `is part of the condition of \`${flow.name}\``),
      endpoint: name,
      key: `${name} ${header}`,
      data: null,
    });
  }
  return [...found.values()];
}

function isClaimedOwner(ask: Questions): (flow: Flow) => boolean {
  return ({ target, arrival: { from, path } }) =>
    target === 'filter' &&
    from.kind === 'source' &&
    from.part === 'header' &&
    /id$/i.test(path.at(-1) ?? '') &&
    ask.isOwnerField((path.at(-1) ?? '').replace(/^x[-_]/i, ''));
}

function isIdentity({ target, arrival, query }: Flow, ask: Questions): boolean {
  const { from, form, path } = arrival;
  if (target !== 'stored' || from.kind !== 'source' || !query) return false;
  if (from.part !== 'body' && from.part !== 'query' && from.part !== 'header') return false;
  const field = form.part.at(-1) ?? '';
  return ask.isOwnerField(field) && path.length > 0 && !isMailbox(field, query.entity?.fields ?? []);
}

/** Whether a user is the one by which the service signs in elsewhere: beside `host`, or a password of a field of its own. */
function isMailbox(field: string, fields: readonly { readonly name: string }[]): boolean {
  return (
    field.toLowerCase() === 'user' && fields.some(({ name }) => /^(?:pass|password|passwd|host)$/i.test(name))
  );
}

function identityDraft(endpoint: Endpoint, flow: Flow, ask: Questions): Draft<null> {
  const name = endpointName(endpoint);
  const { from, path, form } = flow.arrival;
  const field = form.part.at(-1) ?? '';
  const source = from.kind === 'source' ? ask.sourceLabel(from.part, path) : '';
  return {
    place: ask.place(flow.arrival.place),
    message: `The ${source} says whose \`${flow.query?.entity?.name ?? flow.query?.entityName ?? 'object'}\` it is (\`${field}\`), though the endpoint knows who is signed in. Take \`${field}\` from the signed-in user.`,
    confidence: 'medium',
    attack: `Whoever is signed in calls \`${name}\` with the id of somebody else, and acts in their name.`,
    evidence: [
      `\`${field}\` of what \`${flow.name}\` stores comes from the request.`,
      'The signed-in user plays no part in the handler.',
    ],
    trace: ask.trace(flow, `is stored by \`${flow.name}\``),
    endpoint: name,
    key: `${name} ${field}`,
    data: null,
  };
}
