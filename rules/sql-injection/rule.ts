import { parameterRepairs } from '../../server/rule/fixes.ts';
import { type Flow, rule } from '../../server/rule/rule.ts';

/** Data of the request becomes part of a SQL text (CWE-89). */
export default rule<Flow>({
  id: 'sql-injection',
  title: 'Request data becomes part of a SQL text',
  owasp: ['API8:2019', 'API10:2023'],
  cwe: [89],
  kind: 'flow',
  to: ['sql-text', 'sql-identifier'],
  stoppedBy: ['number', 'boolean', 'enum', 'uuid', 'date', 'object-id', 'plain-text', 'hash', 'sql-quoted'],
  report: (flow, ask) => {
    const { arrival } = flow;
    if (arrival.from.kind !== 'source') return null;
    const source = ask.sourceLabel(arrival.from.part, arrival.path);
    const isName = flow.target === 'sql-identifier';
    const remedy = isName ? 'Take the name from a fixed list.' : 'Pass it as a parameter.';
    return {
      place: ask.place(flow.argument),
      message: `The ${source.replace(/^the /, '')} becomes part of ${isName ? 'a name in a SQL text' : 'a SQL text'}. ${remedy}`,
      confidence: 'high',
      attack:
        "A value such as `' or 1=1 --` changes the statement: an attacker reads, changes or deletes other data.",
      evidence: [
        `The ${source.replace(/^the /, '')} reaches \`${flow.name}\`.`,
        'Nothing on the way makes it harmless: no conversion to a number, no fixed list, no placeholder.',
      ],
      trace: ask.trace(flow, `is run by \`${flow.name}\``),
      key: `${ask.functionAround(flow.argument)} ${flow.name} ${arrival.from.part}.${arrival.path.join('.')}`,
      data: flow,
    };
  },
  fixes: {
    parameters: {
      title: 'Pass the values as parameters',
      level: 'A',
      make: (flow, ask) => parameterRepairs(ask.workspace, flow),
    },
  },
});
