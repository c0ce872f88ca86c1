import { boundRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Flow, rule } from '../../server/rule/rule.ts';

/** A request says how much is done, made or waited for (CWE-400, CWE-834). */
export default rule<Flow>({
  id: 'resource-exhaustion',
  title: 'A request says how much work, memory or time it takes',
  owasp: ['API4:2023', 'API4:2019'],
  cwe: [400, 834],
  kind: 'flow',
  from: ['source'],
  to: ['allocation-size', 'delay', 'work-factor', 'loop-bound'],
  stoppedBy: ['bounded', 'enum', 'boolean', 'date'],
  report: (flow, ask): Draft<Flow> | null => {
    const { from, path } = flow.arrival;
    const words = wordsFor[flow.target];
    // A list or a text of the request is no longer than the request itself.
    if (from.kind !== 'source' || !words || from.part === 'file') return null;
    if (/\.length$/.test(ask.text(ask.place(flow.argument))) || (path.length > 1 && path.at(-1) === 'length'))
      return null;
    // Nor are there more in a set or a map than were sent: `new Map(request.body).size`.
    if (path.at(-1) !== 'size' && /\.size$/.test(ask.text(ask.place(flow.argument)))) return null;
    // `Array.from(names)` copies; only `Array.from({ length })` makes as many as it is told.
    const isWritten = ask.placeOfData(flow).span.start > ask.place(flow.argument).span.start;
    if (flow.path.length && !isWritten) return null;
    const source = ask.sourceLabel(from.part, path);
    return {
      place: ask.place(flow.argument),
      message: `The ${source.replace(/^the /, '')} says ${words.what}, without an upper limit. Limit it first, as in \`Math.min(value, 100)\`.`,
      confidence: 'medium',
      attack: `One request with a value such as 1000000000 ${words.harm}.`,
      evidence: [
        `The ${source.replace(/^the /, '')} reaches \`${flow.name}\`.`,
        'Nothing on the way compares it with a largest value.',
      ],
      trace: ask.trace(flow, words.what),
      key: `${ask.functionAround(flow.argument)} ${flow.target} ${from.part}.${path.join('.')}`,
      data: flow,
    };
  },
  fixes: {
    bound: {
      title: 'Put an upper limit on it',
      level: 'B',
      make: (flow, ask) => {
        const largest = limits[flow.target];
        return largest === undefined
          ? []
          : boundRepairs(ask.workspace, flow, { least: 0, largest, usual: 0 });
      },
    },
  },
});

const wordsFor: Readonly<Partial<Record<Flow['target'], { readonly what: string; readonly harm: string }>>> =
  {
    'allocation-size': { what: 'how much memory is taken', harm: 'takes all memory, and the server ends' },
    delay: { what: 'how long the server waits', harm: 'keeps a connection and its memory for days' },
    'work-factor': { what: 'how often a hash is computed', harm: 'keeps a processor busy for hours' },
    'loop-bound': { what: 'how often a loop runs', harm: 'stops the server from answering anybody else' },
  };

/** Large enough for most. How often a hash is computed must not come from a request at all. */
const limits: Readonly<Partial<Record<Flow['target'], number>>> = {
  'allocation-size': 1000,
  delay: 10_000,
  'loop-bound': 1000,
};
