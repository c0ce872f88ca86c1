import { ownerRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Endpoint, type Lookup, type Questions, rule } from '../../server/rule/rule.ts';

export interface Evidence {
  readonly endpoint: Endpoint;
  readonly lookup: Lookup;
}

/** Whoever is signed in gets, or changes, the objects of others by naming them (CWE-639). */
export default rule<Evidence>({
  id: 'broken-object-level-authorization',
  title: 'An object is looked up by what the request names, and nobody asks whose it is',
  owasp: ['API1:2023', 'API1:2019'],
  cwe: [639],
  kind: 'endpoint',
  check: (endpoint, ask) => {
    if (ask.isDeclaredPublic(endpoint) || ask.isOpenToAll(endpoint)) return [];
    const { authenticated, presumed } = ask.authentication(endpoint);
    // Who is asked for may be asked what is theirs, too, where the code of the guard is not there.
    if (authenticated !== true && (presumed === null || ask.speaksOfRights(presumed))) return [];
    return ask.lookupsOf(endpoint).flatMap((lookup) => draft(endpoint, lookup, ask) ?? []);
  },
  fixes: {
    owner: {
      title: 'Ask for the owner in the query',
      level: 'B',
      make: ({ lookup }, ask) => ownerRepairs(ask.workspace, lookup),
    },
  },
});

/** Names of things that one person or firm has: an order, an address, a message. */
const own = new Set(
  'order,invoice,address,message,document,note,payment,booking,reservation,subscription,ticket,appointment,prescription,receipt,basket,cart,wallet,statement,transfer,shipment,device,draft,upload,attachment,conversation,chat,medicalrecord,record,report,contract,claim,policy,card,bankaccount'.split(
    ',',
  ),
);

function speaksOfOwn(name: string): boolean {
  const word = name.toLowerCase().replace(/[_-]/g, '');
  return own.has(word) || own.has(word.replace(/s$/, '')) || own.has(word.replace(/es$/, ''));
}

function draft(endpoint: Endpoint, lookup: Lookup, ask: Questions): Draft<Evidence> | null {
  const { flow, bound, changes, owner, isAccount, isPublic, isListed, isAnonymous, outer } = lookup;
  const { from, path } = flow.arrival;
  const isOwned = bound !== null || owner !== null;
  // Where its definition is not there, what it is called says whether people have it for themselves.
  const isPersonal = !isOwned && lookup.entity === null && !isPublic && !isListed && speaksOfOwn(lookup.name);
  if (!isPersonal && (changes ? !isOwned && !isAccount : !isOwned || isPublic)) return null;
  const name = `${endpoint.method === '*' ? 'ANY' : endpoint.method} ${endpoint.path}`;
  const source = from.kind === 'source' ? ask.sourceLabel(from.part, path) : '';
  const verb = changes ? 'looked up or changed' : 'read';
  const field = bound?.field ?? owner;
  return {
    place: flow.asked ? ask.place(flow.asked) : ask.placeOfData(flow),
    message: `\`${lookup.name}\` is ${verb} by the ${source.replace(/^the /, '')}, and nothing asks whether it belongs to ${
      outer === undefined ? 'the signed-in user' : `the \`${outer}\` that was checked`
    }. ${
      field ? `Put \`${field}\` into the condition` : 'Compare it with the signed-in user'
    }, or check it before going on.`,
    // What everybody is shown in a list is hardly kept from them one by one.
    confidence:
      (bound || changes || outer !== undefined) && !isAnonymous && !(isListed && !changes) ? 'medium' : 'low',
    attack: `Whoever is signed in calls \`${name}\` with the key of somebody else's \`${lookup.name}\`, and ${changes ? 'changes it' : 'reads it'}.`,
    evidence: [
      bound
        ? `\`${bound.name}\` elsewhere does ask: ${bound.field ? `\`${bound.field}\`` : 'a column'} is held against the signed-in user.`
        : owner
          ? `\`${lookup.name}\` has a field \`${owner}\` that says whose it is.`
          : isPersonal
            ? `By its name, \`${lookup.name}\` is something that people have for themselves; its definition is not there.`
            : `\`${lookup.name}\` holds the accounts themselves.`,
      outer === undefined
        ? `The signed-in user plays no part in the condition of \`${flow.name}\`, nor in any test or call of the handler.`
        : `\`${outer}\` is held against the signed-in user, and plays no part in the condition of \`${flow.name}\`.`,
      ...(isListed && !changes
        ? [`Another endpoint gives whoever is signed in a list of all \`${lookup.name}\`.`]
        : []),
      ...(isAnonymous
        ? [
            'What asks for the credential tells the handler nothing of who showed it: it may be a key for everything.',
          ]
        : []),
    ],
    trace: ask.trace(flow, `names the object for \`${flow.name}\``),
    related: bound
      ? [{ place: ask.place(bound.value), message: `\`${bound.name}\` asks for the owner here` }]
      : [],
    endpoint: name,
    // Many endpoints may come to one query, which is repaired once.
    key: `${ask.functionAround(flow.asked ?? flow.argument) || name} ${lookup.name} ${flow.name}`,
    data: { endpoint, lookup },
  };
}
