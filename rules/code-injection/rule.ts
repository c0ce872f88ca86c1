import { jsonRepairs } from '../../server/rule/fixes.ts';
import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

/** Data of the request is run as code, or decides which module is loaded (CWE-94, CWE-95). */
export default rule<Flow>({
  id: 'code-injection',
  title: 'Request data is run as code',
  owasp: ['API8:2019', 'API10:2023'],
  cwe: [94, 95],
  kind: 'flow',
  to: ['code', 'module'],
  stoppedBy: harmless,
  report: (flow, ask) => {
    const isModule = flow.target === 'module';
    const { part, after } = flow.arrival.form;
    if (part.length) return null;
    // Of a file of data nothing runs, whichever it is.
    if (isModule && after.endsWith('.json')) return null;
    return injectionDraft(flow, ask, {
      does: isModule ? 'decides which module is loaded' : 'is run as code',
      remedy: isModule
        ? 'Choose among modules that are listed in the code.'
        : 'Read the value as data, such as with `JSON.parse`, or choose among functions that are listed in the code.',
      // What administrators write to be run is a feature.
      confidence: (isModule && flow.arrival.form.before) || ask.isSentByTheFew(flow) ? 'medium' : 'high',
      attack: isModule
        ? 'An attacker names another file of the server, and its code runs.'
        : 'An attacker sends code, and it runs with the rights of the server.',
      missing: 'Nothing on the way makes it harmless: no number, no fixed list, no pattern.',
      sink: isModule ? `is loaded by \`${flow.name}\`` : `is run by \`${flow.name}\``,
    });
  },
  fixes: {
    json: {
      title: 'Read it as JSON',
      level: 'C',
      make: (flow, ask) => (flow.target === 'code' ? jsonRepairs(ask.workspace, flow, 'C') : []),
    },
  },
});
