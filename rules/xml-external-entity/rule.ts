import { switchRepairs } from '../../server/rule/fixes.ts';
import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

/** XML of the request is read with its external entities (CWE-611). */
export default rule<Flow>({
  id: 'xml-external-entity',
  title: 'XML of a request is read with its external entities',
  owasp: ['API8:2019', 'API7:2023'],
  cwe: [611],
  kind: 'flow',
  to: ['xml'],
  stoppedBy: harmless,
  report: (flow, ask) =>
    flow.arrival.form.part.length
      ? null
      : injectionDraft(flow, ask, {
          does: 'is read as XML with external entities',
          remedy: 'Leave the option out that replaces entities.',
          confidence: 'high',
          attack:
            'An entity such as `<!ENTITY x SYSTEM "file:///etc/passwd">` puts a file of the server, or the answer of an address inside the network, into the document.',
          missing: 'The call is told to replace entities.',
        }),
  fixes: {
    entities: {
      title: 'Do not replace entities',
      level: 'B',
      make: (flow, ask) => switchRepairs(ask.workspace, flow, 'Do not replace entities'),
    },
  },
});
