import { parameterRepairs } from '../../server/rule/fixes.ts';
import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

/** Data of the request becomes part of a SQL text (CWE-89). */
export default rule<Flow>({
  id: 'sql-injection',
  title: 'Request data becomes part of a SQL text',
  owasp: ['API8:2019', 'API10:2023'],
  cwe: [89],
  standsFor: ['unvalidated-input', 'unbounded-query'],
  kind: 'flow',
  to: ['sql-text', 'sql-identifier'],
  stoppedBy: [...harmless, 'sql-quoted'],
  report: (flow, ask) => {
    const isName = flow.target === 'sql-identifier';
    return injectionDraft(flow, ask, {
      does: `becomes part of ${isName ? 'a name in a SQL text' : 'a SQL text'}`,
      remedy: isName ? 'Take the name from a fixed list.' : 'Pass it as a parameter.',
      // Of a database that nothing is known of, only the text shows what becomes of it.
      confidence: flow.isTold ? 'medium' : 'high',
      attack:
        "A value such as `' or 1=1 --` changes the statement: an attacker reads, changes or deletes other data.",
      missing:
        'Nothing on the way makes it harmless: no conversion to a number, no fixed list, no placeholder.',
      sink: `is run by \`${flow.name}\``,
    });
  },
  fixes: {
    parameters: {
      title: 'Pass the values as parameters',
      level: 'A',
      make: (flow, ask) => parameterRepairs(ask.workspace, flow),
    },
  },
});
