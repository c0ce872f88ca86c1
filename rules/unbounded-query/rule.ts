import { boundRepairs, rowLimitRepairs } from '../../server/rule/fixes.ts';
import {
  type Draft,
  type Endpoint,
  endpointName,
  type Flow,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

/** A list grows without end, or a request says how long it is (CWE-770). */
export default rule<Flow>({
  id: 'unbounded-query',
  title: 'A request reads as many rows as there are',
  owasp: ['API4:2023', 'API4:2019'],
  cwe: [770],
  kind: 'endpoint',
  check: (endpoint, ask) => [...openLimits(endpoint, ask), ...openLists(endpoint, ask)],
  fixes: {
    limit: {
      title: 'Read at most 100 rows',
      level: 'B',
      make: (flow, ask) =>
        flow.target === 'row-limit'
          ? boundRepairs(ask.workspace, flow, { least: 1, largest: 100, usual: 20 })
          : rowLimitRepairs(ask.workspace, flow),
    },
  },
});

/** The request says how many rows come back, and nothing limits it. */
function openLimits(endpoint: Endpoint, ask: Questions): readonly Draft<Flow>[] {
  const name = endpointName(endpoint);
  return ask.flowsFrom(endpoint).flatMap((flow): readonly Draft<Flow>[] => {
    const { from, path, cleaners, held } = flow.arrival;
    if (flow.target !== 'row-limit' || from.kind !== 'source') return [];
    if (
      cleaners.includes('bounded') ||
      cleaners.includes('enum') ||
      // What a function of a schema makes of it is not read, and may be limited.
      held.some((shape) => (shape?.opaque && !shape.made) || shape?.narrowed) ||
      ask.isMadeHarmless(flow, ['bounded', 'enum'])
    )
      return [];
    const source = ask.sourceLabel(from.part, path);
    return [
      {
        place: ask.placeOfData(flow),
        message: `The ${source.replace(/^the /, '')} says how many rows \`${flow.name}\` reads, without an upper limit. Limit it first, as in \`Math.min(limit, 100)\`.`,
        confidence: 'medium',
        attack: `A few calls of \`${name}\` with a limit of a million keep database and server busy.`,
        evidence: [
          `The ${source.replace(/^the /, '')} reaches \`${flow.name}\`.`,
          'Nothing on the way compares it with a largest value.',
        ],
        trace: ask.trace(flow, 'says how many rows are read'),
        endpoint: name,
        // Many endpoints may come to one query, which is repaired once.
        key: `${ask.functionAround(flow.argument) || name} limit ${path.join('.')}`,
        data: flow,
      },
    ];
  });
}

/** A list that clients make longer is sent from its first row to its last. */
function openLists(endpoint: Endpoint, ask: Questions): readonly Draft<Flow>[] {
  if (endpoint.method !== 'GET' || ask.isDeclaredPublic(endpoint)) return [];
  const found = new Map<string, Draft<Flow>>();
  for (const flow of ask.repliesOf(endpoint)) {
    const entity = wholeList(flow, ask);
    if (entity && grows(entity, ask) && !found.has(entity))
      found.set(entity, listDraft(endpoint, flow, entity, ask));
  }
  return [...found.values()];
}

/** The entity of which all rows are read; null where something narrows or limits them. */
function wholeList({ arrival: { from } }: Flow, ask: Questions): string | null {
  if (from.kind !== 'query' || from.query.entry.reads !== 'many') return null;
  const { query } = from;
  const name = query.entity?.name ?? query.entityName;
  return name && ask.readsAll(query.place) ? name : null;
}

/** Whether an endpoint stores such entities as clients send them. */
function grows(entity: string, ask: Questions): boolean {
  return ask
    .endpoints()
    .some((each) =>
      ask
        .flowsFrom(each)
        .some(
          ({ target, query }) =>
            target === 'stored' &&
            query?.entry.filter === undefined &&
            (query?.entity?.name ?? query?.entityName) === entity,
        ),
    );
}

function listDraft(endpoint: Endpoint, flow: Flow, entity: string, ask: Questions): Draft<Flow> {
  const name = endpointName(endpoint);
  return {
    place: ask.place(flow.arrival.place),
    message: `\`${name}\` reads every \`${entity}\` there is, and clients make more of them. Read them page by page, with a limit.`,
    confidence: 'low',
    attack: `A program makes many \`${entity}\` entries and then calls \`${name}\` again and again; each call reads and sends them all.`,
    evidence: [
      'The query has neither a condition nor a limit.',
      `Another endpoint stores \`${entity}\` entries as clients send them.`,
    ],
    trace: ask.trace(flow, 'is sent in the reply'),
    endpoint: name,
    key: `${name} list ${entity}`,
    data: flow,
  };
}
