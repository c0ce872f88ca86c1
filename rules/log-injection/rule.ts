import { conversionRepairs } from '../../server/rule/fixes.ts';
import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

/** A text of the request is written to a log with its line breaks (CWE-117). */
export default rule<Flow>({
  id: 'log-injection',
  title: 'Request data is written to a log with its line breaks',
  owasp: ['API8:2019', 'API10:2019'],
  cwe: [117],
  kind: 'flow',
  to: ['log'],
  stoppedBy: [...harmless, 'one-line', 'address-part'],
  report: (flow, ask) => {
    const { from, path, form } = flow.arrival;
    // Within objects, line breaks are written as `\n`. So they are in what the platform does not decode.
    if (form.part.length || from.kind !== 'source') return null;
    if (from.part === 'header' || from.part === 'url') return null;
    if (!path.length) return null;
    return injectionDraft(flow, ask, {
      does: 'is written to a log with its line breaks',
      remedy: 'Take the line breaks out, or log an object in JSON.',
      confidence: 'low',
      attack: 'A value with a line break writes a second entry, which looks as if the server had made it.',
      missing: 'Nothing on the way takes line breaks out.',
      sink: `is written by \`${flow.name}\``,
    });
  },
  fixes: {
    line: {
      title: 'Take the line breaks out',
      level: 'A',
      make: (flow, ask) =>
        conversionRepairs(ask.workspace, flow, {
          does: 'one-line',
          title: 'Take the line breaks out',
          level: 'A',
        }),
    },
  },
});
