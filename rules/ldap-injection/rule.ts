import { conversionRepairs } from '../../server/rule/fixes.ts';
import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

/** Data of the request becomes part of a filter of a directory (CWE-90). */
export default rule<Flow>({
  id: 'ldap-injection',
  title: 'Request data becomes part of an LDAP filter',
  owasp: ['API8:2019', 'API10:2023'],
  cwe: [90],
  kind: 'flow',
  to: ['ldap-filter'],
  stoppedBy: [...harmless, 'ldap-escaped'],
  report: (flow, ask) =>
    flow.arrival.form.part.length
      ? null
      : injectionDraft(flow, ask, {
          does: 'becomes part of an LDAP filter',
          remedy: 'Escape it, or build the filter from objects.',
          confidence: 'high',
          attack:
            'A value such as `*)(uid=*` changes the filter: an attacker signs in as somebody else, or reads the whole directory.',
          missing: 'Nothing on the way escapes it.',
        }),
  fixes: {
    escape: {
      title: 'Escape it for the filter',
      level: 'A',
      make: (flow, ask) =>
        conversionRepairs(ask.workspace, flow, {
          does: 'ldap-escaped',
          title: 'Escape it for the filter',
          level: 'A',
        }),
    },
  },
});
