import { patternRepairs } from '../../server/rule/fixes.ts';
import {
  type Confidence,
  type Draft,
  type Questions,
  rule,
  type UsedPattern,
} from '../../server/rule/rule.ts';

const harmless: ReadonlySet<string> = new Set([
  'number',
  'boolean',
  'enum',
  'uuid',
  'date',
  'object-id',
  'hash',
]);

/** A pattern that takes far longer than the text is long is held against data of the request (CWE-1333). */
export default rule<UsedPattern>({
  id: 'redos',
  title: 'A slow regular expression is held against request data',
  owasp: ['API4:2023', 'API4:2019'],
  cwe: [1333],
  kind: 'file',
  check: (uri, ask) => [...fromRequests(uri, ask), ...fromSchemas(uri, ask)],
  fixes: {
    rewrite: {
      title: 'Write the pattern so that it needs no going back',
      level: 'A',
      make: (used, ask) => patternRepairs(ask.workspace, used),
    },
  },
});

/** Patterns that the code holds against data of a request; one finding a pattern and place. */
function fromRequests(uri: string, ask: Questions): readonly Draft<UsedPattern>[] {
  const found = new Map<string, Draft<UsedPattern>>();
  for (const flow of ask.flowsInto(uri)) {
    const { from, path, cleaners, checked, form } = flow.arrival;
    if (flow.target !== 'matched-text' || from.kind !== 'source' || form.part.length) continue;
    if (from.part === 'file' || cleaners.some((each) => harmless.has(each))) continue;
    const used = ask.slowPatternAt(flow.call);
    // Whoever looked at the text may have looked at how long it is; for what doubles with each sign that is no help.
    if (!used || (used.slow.growth === 'polynomial' && checked)) continue;
    const label = ask.sourceLabel(from.part, path).replace(/^the /, '');
    const key = `${ask.functionAround(flow.call)} ${used.source}`;
    if (found.has(key)) continue;
    found.set(
      key,
      draftOf(used, ask, {
        held: `the ${label}`,
        confidence: used.slow.growth === 'exponential' ? 'high' : 'low',
        evidence: `The ${label} is held against the pattern.`,
        trace: ask.trace(flow, 'is held against the pattern'),
        key,
      }),
    );
  }
  return [...found.values()];
}

/** Patterns of schemas: data is held against them before anything else looks at it. */
function fromSchemas(uri: string, ask: Questions): readonly Draft<UsedPattern>[] {
  return ask.slowSchemaPatterns(uri).flatMap((used) =>
    used.slow.growth === 'exponential'
      ? [
          draftOf(used, ask, {
            held: 'what a schema is given',
            confidence: 'medium',
            evidence: 'A schema holds data against the pattern.',
            key: `schema ${used.source}`,
          }),
        ]
      : [],
  );
}

function draftOf(
  used: UsedPattern,
  ask: Questions,
  words: {
    readonly held: string;
    readonly confidence: Confidence;
    readonly evidence: string;
    readonly key: string;
    readonly trace?: Draft['trace'];
  },
): Draft<UsedPattern> {
  const { growth, sign } = used.slow;
  const isExponential = growth === 'exponential';
  const trace = words.trace ? { trace: words.trace } : {};
  return {
    place: ask.place(used.at),
    message: `This pattern takes ${isExponential ? 'twice as long for each further sign' : 'far longer than the text is long'} in ${words.held}. Write it so that no two repetitions can take the same signs.`,
    confidence: words.confidence,
    attack: `A text of ${isExponential ? 'forty' : 'a hundred thousand'} signs such as \`${sign}\` keeps the only thread busy for ${isExponential ? 'longer than anybody waits' : 'seconds'}, and the server answers nobody in that time.`,
    evidence: [
      words.evidence,
      isExponential
        ? 'A repetition stands within another one, and both can take the same signs.'
        : 'Two repetitions can take the same signs.',
    ],
    ...trace,
    key: words.key,
    data: used,
  };
}
