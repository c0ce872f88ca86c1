import { guardDeclarations } from '../../server/rule/declarations.ts';
import {
  type Draft,
  type Endpoint,
  endpointName,
  pathWords,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

export interface Evidence {
  readonly endpoint: Endpoint;
}

/** A message that anybody can send is taken for one of another service (CWE-345). */
export default rule<Evidence>({
  id: 'unverified-webhook',
  title: 'A webhook believes whoever calls it',
  owasp: ['API2:2023', 'API10:2023', 'API2:2019'],
  cwe: [345],
  kind: 'endpoint',
  check: (endpoint, ask) => {
    if (isReplayable(endpoint, ask)) return [replayDraft(endpoint, ask)];
    if (endpoint.method !== 'POST' || !endpoint.handler || ask.isDeclaredPublic(endpoint)) return [];
    const words = pathWords(endpoint).flatMap((word) => word.split(/[-_.]/));
    if (
      !(words.some((word) => receiving.has(word)) || isNamedForHooks(endpoint, words, ask)) ||
      words.some((word) => managing.has(word))
    )
      return [];
    if (endpoint.path.split('/').some((part) => /^:.*(?:token|secret|key|signature)/i.test(part))) return [];
    const { authenticated, unclear } = ask.authentication(endpoint);
    const isClaimed = claimsSignature(endpoint, ask);
    if ((authenticated !== false && !isClaimed) || unclear) return [];
    const reach = ask.reachOf(endpoint);
    if (reach.verifies || reach.handsRequestOn) return [];
    // Where the code that changes something is not there, its name says so, and the path says who sends the message.
    if (!reach.changes.length && !(reach.seemsToChange && words.some((word) => senders.has(word)))) return [];
    if (reach.readsHeaders && !isClaimed && !onlyTells(endpoint, ask)) return [];
    return [draft(endpoint, ask, isClaimed)];
  },
  fixes: {},
  declares: ({ endpoint }, ask) =>
    guardDeclarations(ask.workspace, endpoint, 'authentication', 'checks who sends it'),
});

/** Whether the signature of the sender is read, and held against nothing: whoever sends any has one. */
function claimsSignature(endpoint: Endpoint, ask: Questions): boolean {
  const { names, whole } = ask.partRead(endpoint, 'header');
  return (
    !whole &&
    names.some((name) => signing.test(name)) &&
    names.every((name) => signing.test(name) || telling.test(name)) &&
    !ask.comparesSecret(endpoint) &&
    !ask.handsHeaderOn(endpoint)
  );
}

const signing = /(?:^|[-_])(?:signature|hmac)(?:$|[-_])/i;

/**
 * Whether a signed message is accepted whenever it comes: the time at which it was sent is read, as a part of what was signed,
 * and nobody asks how long ago that is.
 */
function isReplayable(endpoint: Endpoint, ask: Questions): boolean {
  if (endpoint.method !== 'POST' || !endpoint.handler) return false;
  const { names, whole } = ask.partRead(endpoint, 'header');
  return (
    !whole &&
    names.some((name) => signing.test(name)) &&
    names.some((name) => /(?:^|[-_])timestamp$/i.test(name)) &&
    ask.comparesSecret(endpoint) &&
    !ask.asksForTime(endpoint)
  );
}

function replayDraft(endpoint: Endpoint, ask: Questions): Draft<Evidence> {
  const name = endpointName(endpoint);
  const header = ask.partRead(endpoint, 'header').names.find((each) => /timestamp$/i.test(each)) ?? '';
  return {
    place: endpoint.place,
    message: `\`${name}\` accepts a signed message however old it is. Refuse those whose \`${header}\` is more than a few minutes ago.`,
    confidence: 'medium',
    attack: `Whoever got hold of one message sends it to \`${name}\` again, and what it says is done once more.`,
    evidence: [
      `The header \`${header}\` is read, and a signature is compared.`,
      'Neither the chain nor the handler asks what time it is.',
    ],
    endpoint: name,
    key: `${name} replay`,
    data: { endpoint },
  };
}

const receiving = new Set('webhook,webhooks,hook,hooks,ipn'.split(','));
/** Services that sign what they send, by their documentation. */
const senders = new Set(
  'stripe,paypal,github,gitlab,shopify,slack,sendgrid,mailgun,square,adyen,mollie,razorpay,paddle,zoom,dropbox,hubspot,intercom,linear,vercel,lemonsqueezy,lemon,paystack,flutterwave,coinbase,docusign,discord,telegram,woocommerce,bigcommerce,calendly,typeform'.split(
    ',',
  ),
);
/** Whether a router named for webhooks, which may be put anywhere, has a path with the name of a service that sends them. */
function isNamedForHooks({ registration }: Endpoint, words: readonly string[], ask: Questions): boolean {
  return (
    words.some((word) => senders.has(word)) &&
    /^(?:\w+\.)*\w*web-?hooks?\w*\./i.test(ask.calleeName(registration))
  );
}

/** Where webhooks themselves are kept. */
const managing = new Set('settings,admin,register,subscriptions,config,test'.split(','));

/** Whether the handler reads headers only to learn what the message is about: `x-github-event`. */
function onlyTells(endpoint: Endpoint, ask: Questions): boolean {
  const { names, whole } = ask.partRead(endpoint, 'header');
  return !whole && names.length > 0 && names.every((name) => telling.test(name));
}

const telling = /^(?:content-type|user-agent|.*-(?:event|topic|delivery|delivery-id|event-type|event-key))$/i;

function draft(endpoint: Endpoint, ask: Questions, isClaimed: boolean): Draft<Evidence> {
  const name = endpointName(endpoint);
  const { changes } = ask.reachOf(endpoint);
  const isFed = ask.flowsFrom(endpoint).some(({ target }) => target === 'stored' || target === 'filter');
  const [change] = changes;
  return {
    place: endpoint.place,
    message: `\`${name}\` changes ${change?.entity ? `\`${change.entity}\`` : 'what is stored'} without asking where the message comes from. Check the signature of the sender over the raw body first.`,
    confidence: isFed || !change ? 'medium' : 'low',
    attack: `Anybody sends \`${name}\` a message of their own, such as "the order is paid", and it is believed.`,
    evidence: [
      isClaimed
        ? 'The signature is read, and nothing computes one to compare it with.'
        : 'No header is read, and no signature is computed or compared, before or in the handler.',
      ...(change ? [`\`${change.name}\` changes what is stored.`] : []),
    ],
    related: change
      ? [{ place: ask.place(change.call), message: `\`${change.name}\` changes what is stored` }]
      : [],
    endpoint: name,
    key: name,
    data: { endpoint },
  };
}
