import { escapeRepairs } from '../../server/rule/fixes.ts';
import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

/** Data of the request becomes a regular expression (CWE-1333, CWE-400). */
export default rule<Flow>({
  id: 'regular-expression-injection',
  title: 'Request data becomes a regular expression',
  owasp: ['API8:2019', 'API4:2023'],
  cwe: [1333, 400],
  kind: 'flow',
  to: ['regular-expression', 'nosql-filter'],
  stoppedBy: [...harmless, 'pattern-escaped', 'address-part'],
  report: (flow, ask) => {
    const { part } = flow.arrival.form;
    const isInDatabase = flow.target === 'nosql-filter';
    if (isInDatabase ? part.at(-1) !== '$regex' : part.length > 0) return null;
    // It is only made to see whether it can be: nothing is held against it here.
    if (!isInDatabase && ask.isForgotten(flow.call)) return null;
    return injectionDraft(flow, ask, {
      does: isInDatabase
        ? 'is run as a regular expression by the database'
        : 'is run as a regular expression',
      remedy: 'Escape the signs that a pattern gives a meaning, or search for the text itself.',
      confidence: isInDatabase ? 'low' : 'medium',
      attack:
        'A pattern such as `(a+)+$` takes longer than anybody waits, and the server answers nobody in that time; `.*` fits everything.',
      missing: 'Nothing on the way escapes it.',
    });
  },
  fixes: {
    escape: {
      title: 'Look for the text itself',
      level: 'B',
      make: (flow, ask) => escapeRepairs(ask.workspace, flow),
    },
  },
});
