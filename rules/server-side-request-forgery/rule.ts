import { hostRepairs } from '../../server/rule/fixes.ts';
import {
  type AddressPart,
  addressPart,
  type Confidence,
  type Draft,
  type Endpoint,
  type Flow,
  harmless,
  injectionDraft,
  isPartOfAddress,
  pathWords,
  type Questions,
  rule,
  staysInDomain,
  type WeakCall,
} from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

const does: Readonly<Record<AddressPart, string>> = {
  whole: 'decides which address the server asks',
  host: 'becomes part of the host that the server asks',
  unknown: 'may become part of the host that the server asks',
  below: '',
};

/** Who is signed in often names an address on purpose: of a picture, a feed, a hook. What only administrators set up is theirs to say. */
function confidenceFor(flow: Flow, ask: Questions): Confidence {
  if (ask.isSentByTheFew(flow)) return 'low';
  // What another service sends that shows a secret of this one is no address of a visitor's.
  if (ask.runsForHolders(flow)) return 'low';
  const around = ask.endpointsOf(flow);
  if (around.length > 0 && around.every((each) => setsUpReceiver(each, ask))) return 'low';
  return around.length > 0 && around.every((each) => ask.authentication(each).authenticated === false)
    ? 'high'
    : 'medium';
}
/** Words of paths below which those who are signed in set up or try who is to be called. */
const receivers = new Set(
  'webhook,webhooks,hook,hooks,notification,notifications,notifier,notifiers,integration,integrations,connection,connections,connector,connectors,alert,alerts,subscription,subscriptions,channel,channels,datasource,datasources,data-source,data-sources,registry,registries,agent,agents,instance,instances,peer,peers'.split(
    ',',
  ),
);

/** Whether whoever is signed in names the other side here on purpose: a hook that is told of events, a database that is read. */
function setsUpReceiver(endpoint: Endpoint, ask: Questions): boolean {
  return (
    ask.authentication(endpoint).authenticated === true &&
    pathWords(endpoint).some((word) => receivers.has(word))
  );
}

/** Parts of the address of a request that say to whom it was sent. */
const ownHosts = new Set(['host', 'hostname', 'origin', 'port']);

/** Data of the request decides which server is asked (CWE-918). */
export default rule<Flow | WeakCall>({
  id: 'server-side-request-forgery',
  title: 'Request data decides which address the server asks',
  owasp: ['API7:2023', 'API8:2019'],
  cwe: [918],
  kind: 'flow',
  to: ['url', 'rendered-html'],
  stoppedBy: [...harmless, 'known-host', 'local-address', 'address-part'],
  report: (flow, ask) => {
    const { from, form } = flow.arrival;
    if (flow.target === 'rendered-html') return rendered(flow, ask);
    const part = addressPart(form.before);
    // What the request itself asked for starts with a slash, and so ends the host before it; where none stands before it, the
    // slash was taken off.
    const isOwnPath =
      part !== 'whole' && from.kind === 'source' && from.part === 'url' && !form.before.endsWith('//');
    // Whether the server was asked by `http` or `https` leads to no other server.
    const isProtocol = from.kind === 'source' && from.part === 'url' && flow.arrival.path[0] === 'protocol';
    // Where the request itself was sent to: at most another name of this server.
    const isOwnHost =
      from.kind === 'source' &&
      from.part === 'url' &&
      (flow.arrival.origin || ownHosts.has(flow.arrival.path[0] ?? ''));
    if (part === 'below' || isProtocol || isOwnPath || !isPartOfAddress(form.part)) return null;
    if (staysInDomain(flow)) return null;
    // What an agent refuses that filters addresses is not seen here, nor whether a list of addresses is whole.
    const isFiltered = ask.mayFilterAddresses(flow.call) || flow.arrival.cleaners.includes('outer-address');
    return injectionDraft(flow, ask, {
      does: does[part],
      remedy: 'Take the host from a fixed list, and put only the rest of the address together.',
      // What is filled into a text that is not seen mostly follows a host that is fixed there.
      confidence:
        part === 'unknown' || flow.arrival.filled || isFiltered || isOwnHost
          ? 'low'
          : confidenceFor(flow, ask),
      attack:
        'An attacker names an address inside the network, such as `http://169.254.169.254/`, and the server asks it with its own rights.',
      missing: 'Nothing on the way holds the host against a fixed list.',
    });
  },
  weak: {
    means: ['any-image-fetched'],
    check: (weak, ask) => [
      weakDraft<Flow | WeakCall>(
        weak,
        ask,
        {
          message:
            'The server fetches pictures of any host for whoever asks. List the hosts whose pictures are shown.',
          // Whoever shows pictures of others has them fetched on purpose.
          confidence: 'low',
          attack:
            'Anybody has the server fetch addresses of their choice and work on large pictures, at your cost and in your name.',
          evidence: ['The pattern of hosts fits every host.'],
        },
        weak,
      ),
    ],
  },
  fixes: {
    hosts: {
      title: 'Ask only hosts of a list',
      level: 'C',
      make: (flow, ask) =>
        'entry' in flow ? [] : flow.target === 'url' ? hostRepairs(ask.workspace, flow) : [],
    },
  },
});

/** Data that becomes part of a page which the server opens itself, with all that the page names. */
function rendered(flow: Flow, ask: Questions): Draft<Flow> | null {
  if (flow.arrival.cleaners.includes('html-escaped')) return null;
  return injectionDraft(flow, ask, {
    does: 'becomes part of a page that the server opens',
    remedy: 'Escape it as text of HTML, and refuse all requests of the page but those for known addresses.',
    confidence: ask.isSentByTheFew(flow) ? 'low' : 'medium',
    attack:
      'A value with a frame or a picture of `http://169.254.169.254/` has the server ask addresses inside the network, and shows what they answer in the document.',
    missing: 'Nothing on the way escapes it.',
  });
}
