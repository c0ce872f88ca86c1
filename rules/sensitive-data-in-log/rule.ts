import type { Confidence } from '../../server/rule/finding.ts';
import { maskRepairs } from '../../server/rule/fixes.ts';
import { isSecretName, isSessionName } from '../../server/rule/people-names.ts';
import { type Draft, type Flow, type Questions, rule } from '../../server/rule/rule.ts';

export interface Evidence {
  readonly flow: Flow;
  /** Secret fields of a whole object; empty if the value itself is the secret. */
  readonly fields: readonly string[];
}

/** A password, a token or a key is written into the log (CWE-532). */
export default rule<Evidence>({
  id: 'sensitive-data-in-log',
  title: 'A secret is written into the log',
  owasp: ['API8:2023', 'API10:2019'],
  cwe: [532],
  kind: 'flow',
  from: ['source', 'query', 'environment', 'strong-random', 'predictable-random'],
  to: ['log', 'logged'],
  stoppedBy: ['number', 'boolean', 'hash', 'date', 'few-signs'],
  report: (flow, ask): Draft<Evidence> | null => {
    if (flow.arrival.isName) return null;
    const found = afterItsUse(flow, underItsName(flow, secretIn(flow, ask)), ask);
    if (!found || ask.circumstance(flow.call) === 'development') return null;
    return {
      place: ask.place(flow.argument),
      message: `${found.what} is written into the log by \`${flow.name}\`. Leave it out, or mask it.`,
      confidence: found.confidence,
      attack:
        'Whoever reads the logs, a service that collects them included, signs in as the people whose secrets are in them.',
      evidence: [`${found.what} reaches \`${flow.name}\`.`, ...(found.why ? [found.why] : [])],
      trace: ask.trace(flow, `is logged by \`${flow.name}\``),
      key: `${ask.functionAround(flow.call)} ${flow.name} ${found.what}`,
      data: { flow, fields: found.fields ?? [] },
    };
  },
  fixes: {
    mask: {
      title: 'Mask it in the log',
      level: 'A',
      make: ({ flow, fields }, ask) => maskRepairs(ask.workspace, flow, fields),
    },
  },
});

/** A name that says no more than that something was hashed. */
function isPlainDigest(name: string): boolean {
  return /^(?:hash|digest|checksum)$/i.test(name);
}

interface Found {
  /** Secret fields of a whole object. */
  readonly fields?: readonly string[];
  readonly what: string;
  readonly why?: string;
  readonly confidence: Confidence;
}

/** What is logged under the name of a digest or of an identifier (`{ hash: token }`) was told from the secret by somebody. */
function underItsName(flow: Flow, found: Found | null): Found | null {
  const name = flow.arrival.form.part.at(-1) ?? '';
  const isPlain = /^(?:hash|digest)$/i.test(name) || !isSecretName(name);
  return found && isPlain && /(?:hash|digest|fingerprint|id)$/i.test(name)
    ? {
        ...found,
        why: `It is logged as \`${name}\`, which may be all that is left of it.`,
        confidence: 'low',
      }
    : found;
}

/** A code or a token that was taken out of where it is kept opens nothing any more, as far as a name says so. */
function afterItsUse(flow: Flow, found: Found | null, ask: Questions): Found | null {
  return found?.confidence === 'high' && ask.isUsedUpBefore(flow.call)
    ? {
        ...found,
        why: 'A call before it takes away what is kept under it, as its name says.',
        confidence: 'medium',
      }
    : found;
}

/** A code or a token that is drawn to be sent to somebody: it is stored as one, or logged under the name of one. */
function drawnIn(flow: Flow, ask: Questions): Found | null {
  const field = ask.storedCodeOf(flow);
  if (field !== null) return { what: `What is stored as \`${field}\``, confidence: 'high' };
  const names = [
    flow.arrival.form.part.at(-1) ?? '',
    ask.nameOf(flow.argument),
    ask.nameOf(flow.arrival.place),
  ];
  const name = names.find((each) => isSecretName(each) && !isSessionName(each) && !isPlainDigest(each));
  // Names of connections, uploads and jobs are drawn at random as well.
  return name
    ? { what: `\`${name}\``, why: 'It was drawn at random, so it may prove something.', confidence: 'low' }
    : null;
}

function secretIn(flow: Flow, ask: Questions): Found | null {
  const { from, path } = flow.arrival;
  const name = path.filter((each) => each !== '*').at(-1) ?? '';
  if (from.kind === 'origin' && from.origin !== 'environment') return drawnIn(flow, ask);
  if (from.kind === 'origin') {
    const variable = from.label.split('.').at(-1) ?? '';
    if (!isSecretName(variable)) return null;
    const what = `\`${variable}\` of the environment`;
    // Whoever runs a program by hand has its environment, and reads what it prints.
    return ask.isScript(flow.call.uri)
      ? {
          what,
          why: 'It is a program of its own beside the service, and prints to whoever runs it.',
          confidence: 'medium',
        }
      : { what, confidence: 'high' };
  }
  if (from.kind === 'query') {
    const exposed = name && isSecretName(name) ? { name: '', secrets: [name] } : ask.exposed(flow);
    if (!exposed?.secrets.length) return null;
    const secrets = exposed.secrets.map((each) => `\`${each}\``).join(', ');
    return {
      fields: exposed.name ? exposed.secrets : [],
      what: exposed.name ? `A whole \`${exposed.name}\` with ${secrets}` : secrets,
      confidence: exposed.secrets.every(isSessionName) ? 'low' : exposed.name ? 'medium' : 'high',
    };
  }
  if (from.kind !== 'source') return null;
  if (from.part === 'header') {
    const header = (name || ask.textOf(flow.arrival.place, 0) || '').toLowerCase();
    if (header === 'authorization' || header === 'cookie')
      return { what: `The header \`${header}\``, confidence: 'high' };
    // What names a session is often no more than a number to find the lines of one exchange by.
    if (header && isSecretName(header))
      return { what: `The header \`${header}\``, confidence: /session/.test(header) ? 'medium' : 'high' };
    const isWhole =
      !name &&
      flow.arrival.path.length === 0 &&
      !ask.isAskedForOne(flow.arrival.place) &&
      (ask.fieldReadAt(flow.arrival.place) === 'headers' ||
        ask.text(ask.place(flow.arrival.place)).endsWith('headers'));
    const left = ['authorization', 'cookie'].filter((each) => !flow.arrival.except.includes(each));
    return isWhole && !ask.isJoinedAsItIs(flow.arrival.place) && left.length
      ? {
          fields: left,
          what: 'The whole set of headers',
          why: 'Authorization and cookies are among them.',
          confidence: 'medium',
        }
      : null;
  }
  if (from.part === 'cookie' && name && isSecretName(name))
    return { what: `The cookie \`${name}\``, confidence: 'high' };
  if (name)
    return isSecretName(name)
      ? {
          what: `\`${name}\` of the request`,
          // What proves who somebody is comes in a cookie or a header; here only the name speaks of a session.
          ...(isSessionName(name)
            ? { why: 'Only its name says that it is that of a session.', confidence: 'low' }
            : isPlainDigest(name)
              ? {
                  why: 'A hash of which nothing says what was hashed is that of a text or a file more often.',
                  confidence: 'low',
                }
              : from.part === 'path'
                ? {
                    why: 'It stands in the path, which is logged with every request as it is.',
                    confidence: 'low',
                  }
                : { confidence: 'high' }),
        }
      : null;
  if (from.part !== 'body') return null;
  const fields = ask
    .endpointsOf(flow)
    .flatMap((endpoint) => ask.fieldsRead(endpoint))
    .filter((field) => isSecretName(field) && !flow.arrival.except.includes(field));
  const [field] = fields;
  return field
    ? {
        fields: [...new Set(fields)],
        what: 'The whole body of the request',
        why: `It holds \`${field}\`, which the handler reads.`,
        confidence: 'medium',
      }
    : null;
}
