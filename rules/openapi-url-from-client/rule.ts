import {
  absences,
  chainOf,
  type Lacking,
  nameWords,
  propertiesOf,
  schemasThat,
} from '../../server/rule/descriptions.ts';
import { type Callback, type Operation, rule, type Schema } from '../../server/rule/rule.ts';

/** The server may be sent to addresses that a client chooses (CWE-918). */
export default rule<unknown>({
  id: 'openapi-url-from-client',
  title: 'A client chooses the address that the server calls',
  owasp: ['API7:2023', 'API10:2023'],
  cwe: [918],
  kind: 'description',
  check: (description) => {
    const callbacks = absences(
      description,
      description.operations.flatMap((operation) =>
        operation.callbacks.flatMap((callback) => callbackOf(operation, callback) ?? []),
      ),
      {
        key: 'callback',
        confidence: 'medium',
        one: (label) =>
          `The server calls whatever address a client gives in \`${label}\`. Limit it by \`pattern\` or \`enum\`, and refuse addresses inside the network.`,
        many: (count, first) =>
          `The server calls whatever address a client gives, in ${count} callbacks; the first takes it from \`${first}\`. Limit it by \`pattern\` or \`enum\`, and refuse addresses inside the network.`,
        attack: 'A client gives an address inside the network, and the server sends its request there.',
        evidence: [
          'The address of a callback is taken from the request, and its schema has neither `pattern` nor `enum`.',
        ],
      },
    );
    const named = absences(description, schemasThat(description, isAddress), {
      key: 'url',
      one: (label) =>
        `\`${label}\` seems to be an address that clients choose. If the server calls it, list the hosts that are allowed, as \`enum\` or \`pattern\`.`,
      many: (count, first) =>
        `${count} texts that clients send seem to be addresses; the first is \`${first}\`. Where the server calls them, list the hosts that are allowed, as \`enum\` or \`pattern\`.`,
      attack:
        'A client gives an address inside the network, such as that of the metadata service, and the server fetches it.',
      evidence: ['The name or format speaks of an address, and neither `pattern` nor `enum` limits it.'],
    });
    return [...callbacks, ...named];
  },
  // Which hosts are allowed, only the project knows.
  fixes: {},
});

/** A callback whose address is taken from the request as it comes; null for any other. */
function callbackOf(operation: Operation, { expression, uri, span, pointer }: Callback): Lacking | null {
  const match = /^\{\$request\.(?:body#\/([^}]+)|(?:query|header|path)\.([^}]+))\}/.exec(expression);
  if (!match) return null;
  const [, inBody, inParameter] = match;
  const schemas = inBody
    ? (operation.body?.media ?? []).flatMap(({ schema }) => (schema ? at(schema, inBody.split('/')) : []))
    : operation.parameters.filter(({ name }) => name === inParameter).flatMap(({ schema }) => schema ?? []);
  if (schemas.some((schema) => chainOf(schema).some((each) => each.pattern || each.values))) return null;
  const endpoint = `${operation.method} ${operation.path}`;
  return { uri, span, pointer, endpoint, label: inBody ?? inParameter ?? '' };
}

function at(schema: Schema, path: readonly string[]): readonly Schema[] {
  let found: readonly Schema[] = [schema];
  for (const name of path)
    found = found.flatMap((each) =>
      propertiesOf(each)
        .filter((property) => property.name === name)
        .map((property) => property.schema),
    );
  return found;
}

/** Whether browsers are sent to the address, and the server does not ask it (RFC 6749, section 3.1.2, for redirection). */
function isForBrowsers(name: string): boolean {
  return /(?:^| )(?:redirect|redirection|return|success|cancel|failure)(?: to)? (?:url|uri)s?$/.test(
    nameWords(name).join(' '),
  );
}

function isAddress(schema: Schema): boolean {
  const { inRequest, inParameter, types, pattern, values, format, name, refers } = schema;
  if (!(inRequest || inParameter) || pattern || values || refers || !types.includes('string')) return false;
  // Bare `callback` in a query is the name of a function (JSONP).
  if (inParameter && !inRequest && name.toLowerCase() === 'callback' && format === null) return false;
  if (isForBrowsers(name)) return false;
  return (
    format === 'uri' ||
    format === 'url' ||
    /(?:^| )(?:url|uri|webhook|callback|href)$/.test(nameWords(name).join(' '))
  );
}
