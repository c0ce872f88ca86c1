import { jsonRepairs } from '../../server/rule/fixes.ts';
import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

/** A text of the request is turned into objects that may hold code (CWE-502). */
export default rule<Flow>({
  id: 'unsafe-deserialization',
  title: 'A text of a request is turned into objects with code',
  owasp: ['API8:2019', 'API10:2023'],
  cwe: [502],
  kind: 'flow',
  to: ['serialized'],
  stoppedBy: harmless,
  report: (flow, ask) =>
    flow.arrival.form.part.length
      ? null
      : injectionDraft(flow, ask, {
          does: 'is turned into objects that may hold code',
          remedy: 'Send JSON, and read it with `JSON.parse`.',
          confidence: 'high',
          attack: 'A function in the text is run while it is read, with the rights of the server.',
          missing: 'Nothing on the way makes it harmless.',
        }),
  fixes: {
    json: {
      title: 'Read it as JSON',
      level: 'B',
      make: (flow, ask) => jsonRepairs(ask.workspace, flow, 'B'),
    },
  },
});
