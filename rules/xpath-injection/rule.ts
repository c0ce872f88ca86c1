import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

/** Data of the request becomes part of a path in XML (CWE-643). */
export default rule<Flow>({
  id: 'xpath-injection',
  title: 'Request data becomes part of an XPath expression',
  owasp: ['API8:2019', 'API10:2023'],
  cwe: [643],
  kind: 'flow',
  to: ['xpath'],
  stoppedBy: harmless,
  report: (flow, ask) =>
    flow.arrival.form.part.length
      ? null
      : injectionDraft(flow, ask, {
          does: 'becomes part of an XPath expression',
          remedy: 'Pass it as a variable, or hold it against a pattern.',
          confidence: 'high',
          attack:
            "A value such as `' or '1'='1` changes the expression: an attacker reads what it was meant to keep out.",
          missing: 'Nothing on the way makes it harmless: no number, no fixed list, no pattern.',
        }),
  fixes: {},
});
