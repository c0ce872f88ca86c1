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
  const flows = ask.flowsFrom(endpoint).filter((flow) => isIdentity(flow, ask));
  if (!flows.length || ask.authentication(endpoint).authenticated !== true || ask.asksWho(endpoint))
    return [];
  const found = new Map<string, Draft<null>>();
  for (const flow of flows) {
    const made = identityDraft(endpoint, flow, ask);
    if (!found.has(made.key)) found.set(made.key, made);
  }
  return [...found.values()];
}

function isIdentity({ target, arrival, query }: Flow, ask: Questions): boolean {
  const { from, form, path } = arrival;
  if (target !== 'stored' || from.kind !== 'source' || !query) return false;
  if (from.part !== 'body' && from.part !== 'query' && from.part !== 'header') return false;
  return ask.isOwnerField(form.part.at(-1) ?? '') && path.length > 0;
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
