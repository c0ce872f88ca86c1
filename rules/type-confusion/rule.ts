import { asTextRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Flow, type Questions, rule } from '../../server/rule/rule.ts';

/** Places that a list comes to as the text of its elements. */
const sinks: ReadonlySet<string> = new Set([
  'sql-text',
  'shell-command',
  'code',
  'file-path',
  'url',
  'redirect',
  'html',
  'typed-html',
  'sniffed-html',
  'template',
  'ldap-filter',
  'ldap-name',
  'xpath',
  'header',
]);
/** What a search of a text shows, and that of a list does not. */
const shownBySearch = ['within-folder', 'path-name', 'one-line', 'own-name'] as const;
const known: ReadonlySet<string> = new Set([
  'text',
  'number',
  'boolean',
  'enum',
  'uuid',
  'date',
  'object-id',
  'hash',
]);

/** A value of the request is checked as if it were a text, and a list passes the check (CWE-843). */
export default rule<Flow>({
  id: 'type-confusion',
  title: 'A list passes a check that is meant for a text',
  owasp: ['API8:2019', 'API8:2023'],
  cwe: [843],
  kind: 'file',
  check: (uri, ask) => {
    const flows = ask.flowsInto(uri);
    return flows.flatMap((flow) => {
      if (flow.target !== 'searched-text' || !ask.mayBeList(flow) || isKnown(flow, ask)) return [];
      const sink = flows.find((each) => isStoppedBy(flow, each, ask));
      return sink ? [draftOf(flow, sink, ask)] : [];
    });
  },
  fixes: {
    text: {
      title: 'Make a text of it first',
      level: 'B',
      make: (flow, ask) => asTextRepairs(ask.workspace, flow),
    },
  },
});

/** Whether something says what the value is: a conversion, a check of its type, a schema. */
function isKnown(flow: Flow, ask: Questions): boolean {
  const { arrival } = flow;
  return (
    arrival.form.part.length > 0 ||
    arrival.form.before !== '' ||
    arrival.held.length > 0 ||
    arrival.cleaners.some((each) => known.has(each)) ||
    ask.endpointsOf(flow).some((endpoint) => ask.validations(endpoint).length > 0)
  );
}

/** Whether the same value comes to a place where it does harm, joined into a text, and only the search says that it does not. */
function isStoppedBy(check: Flow, sink: Flow, ask: Questions): boolean {
  const [one, other] = [check.arrival, sink.arrival];
  if (!sinks.has(sink.target) || one.from.kind !== 'source' || other.from.kind !== 'source') return false;
  return (
    one.from.part === other.from.part &&
    one.path.join('.') === other.path.join('.') &&
    (other.form.before !== '' || other.form.after !== '') &&
    !other.form.part.length &&
    shownBySearch.some((each) => other.cleaners.includes(each)) &&
    check.call.expression < sink.call.expression &&
    ask.functionAround(check.call) === ask.functionAround(sink.call)
  );
}

function draftOf(flow: Flow, sink: Flow, ask: Questions): Draft<Flow> {
  const { from, path } = flow.arrival;
  const label = from.kind === 'source' ? ask.sourceLabel(from.part, path).replace(/^the /, '') : '';
  const last = path.at(-1) ?? 'value';
  const attack =
    from.kind === 'source' && from.part === 'query'
      ? `\`?${last}=../../etc/passwd&${last}=x\` is a list: no element of it is what is looked for, and joined into the text it is what it was.`
      : `\`{ "${last}": ["../../etc/passwd"] }\` is a list: no element of it is what is looked for, and joined into the text it is what it was.`;
  return {
    place: ask.place(flow.argument),
    message: `The ${label} may be a list, which passes this check and reaches \`${sink.name}\`. Check first that it is a text.`,
    confidence: 'medium',
    attack,
    evidence: [
      `\`${flow.name}\` of a list looks for an element, and not within it.`,
      `The same value is joined into a text and given to \`${sink.name}\`.`,
      'Nothing says that it is a text: no type, no schema, no conversion.',
    ],
    related: [{ place: ask.place(sink.argument), message: 'Here the list becomes a text.' }],
    trace: ask.trace(flow, 'is checked as if it were a text'),
    key: `${ask.functionAround(flow.call)} ${sink.name} ${path.join('.')}`,
    data: flow,
  };
}
