import { type Draft, type Flow, type Questions, rule } from '../../server/rule/rule.ts';

/** Keys, passwords or the whole environment leave with an answer (CWE-200, CWE-497). */
export default rule<null>({
  id: 'secret-exposure',
  title: 'Keys or settings of the server leave with an answer',
  owasp: ['API8:2023', 'API3:2023', 'API7:2019'],
  cwe: [200, 497, 640],
  kind: 'flow',
  from: ['environment', 'strong-random', 'predictable-random', 'clock'],
  to: ['reply'],
  stoppedBy: ['number', 'boolean', 'enum', 'hash'],
  report: (flow, ask): Draft<null> | null => {
    if ([flow.call, flow.argument, flow.arrival.place].some((at) => ask.circumstance(at) === 'development'))
      return null;
    if (isDrawn(flow)) return code(flow, ask);
    const exposed = exposedBy(flow);
    if (!exposed || (exposed.name !== '' && !isSecret(exposed.name, ask))) return null;
    // What names let through was chosen: `Object.entries(process.env).filter(([name]) => name.startsWith('PUBLIC_'))`.
    if (exposed.name === '' && ask.isFiltered(flow.arrival.place)) return null;
    const { what } = exposed;
    return {
      place: ask.placeOfData(flow),
      message: `${what} leaves with the answer. Send only what the client needs, field by field.`,
      confidence: ask.isForTheFew(flow.call) ? 'low' : 'high',
      attack: 'Whoever calls the endpoint reads keys of the server, and acts with them as the server does.',
      evidence: [`${what} reaches \`${flow.name}\`.`],
      trace: ask.trace(flow, `is sent by \`${flow.name}\``),
      key: `${ask.functionAround(flow.call)} ${what}`,
      data: null,
    };
  },
  fixes: {},
});

function isDrawn({ arrival: { from } }: Flow): boolean {
  return from.kind === 'origin' && from.origin !== 'environment';
}

/** A code that was to show who reads the mail of the account is given to whoever asks for it (CWE-640). */
function code(flow: Flow, ask: Questions): Draft<null> | null {
  const field = ask.storedCodeOf(flow);
  const endpoints = field === null ? [] : ask.endpointsAround(flow.argument);
  // Who is signed in may be told a code of their own, as applications for a second factor do.
  if (!endpoints.some((each) => ask.authentication(each).authenticated === false)) return null;
  return {
    place: ask.placeOfData(flow),
    message: `What is stored as \`${field}\` leaves with the answer, so that whoever asks for it has it. Send it to the address of the account only.`,
    confidence: 'medium',
    attack: 'Whoever asks for the code of somebody else reads it in the answer, and takes the account over.',
    evidence: [
      `The same value is stored as \`${field}\`, and sent by \`${flow.name}\`.`,
      'The endpoint asks for no credential.',
    ],
    trace: ask.trace(flow, `is sent by \`${flow.name}\``),
    key: `${ask.functionAround(flow.call)} ${field}`,
    data: null,
  };
}

/** The whole environment (without a name), or one variable of it. */
function exposedBy({
  arrival: { from, path },
}: Flow): { readonly what: string; readonly name: string } | null {
  if (from.kind !== 'origin') return null;
  const name = from.label.split('.').at(-1) ?? '';
  // Of a variable whose name is not known nobody can say that it is a secret.
  if (name === '' || name === '*') return null;
  if (name !== 'env') return { what: `The environment variable \`${name}\``, name };
  return path[0] === undefined || path[0] === '*' ? { what: 'The whole environment', name: '' } : null;
}

/** Names that say that a key is made for clients: also those of services that draw maps in the browser. */
const open =
  /(?:^|_)(?:PUBLIC|PUBLISHABLE|FRONTEND|CLIENT_SIDE|BROWSER|ANON|VITE|SITE_KEY|MAPBOX|MAPTILER|AMAP|MAPS?_(?:API_)?(?:KEY|TOKEN))(?:_|$)/i;

function isSecret(name: string, ask: Questions): boolean {
  return (ask.isSecretName(name) || withPassword.test(name)) && !open.test(name);
}

/** Addresses of databases and queues hold the name and the password of an account. */
const withPassword =
  /^(?:\w+_)?(?:database|db|mongo(?:db)?|postgres(?:ql)?|mysql|redis|amqp|rabbitmq)_(?:url|uri|dsn)$/i;
