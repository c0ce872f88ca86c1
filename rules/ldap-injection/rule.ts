import { conversionRepairs } from '../../server/rule/fixes.ts';
import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

/** Data of the request becomes part of a filter of a directory (CWE-90). */
export default rule<Flow>({
  id: 'ldap-injection',
  title: 'Request data becomes part of an LDAP filter',
  owasp: ['API8:2019', 'API10:2023'],
  cwe: [90],
  kind: 'flow',
  to: ['ldap-filter', 'ldap-name'],
  stoppedBy: [...harmless, 'ldap-escaped'],
  report: (flow, ask) => {
    if (flow.arrival.form.part.length) return null;
    const isName = flow.target === 'ldap-name';
    const { before, after } = flow.arrival.form;
    // Whoever names an entry as a whole says no more than the protocol lets everybody say.
    if (isName && !before && !after) return null;
    return injectionDraft(flow, ask, {
      does: isName ? 'becomes part of the name of an LDAP entry' : 'becomes part of an LDAP filter',
      remedy: isName ? 'Escape it for a name.' : 'Escape it, or build the filter from objects.',
      confidence: 'high',
      attack: isName
        ? 'A value such as `x,ou=admins` names another entry: an attacker reads, changes or signs in as what was not meant.'
        : 'A value such as `*)(uid=*` changes the filter: an attacker signs in as somebody else, or reads the whole directory.',
      missing: 'Nothing on the way escapes it.',
    });
  },
  fixes: {
    escape: {
      title: 'Escape it for the filter',
      level: 'A',
      make: (flow, ask) =>
        flow.target === 'ldap-name'
          ? []
          : conversionRepairs(ask.workspace, flow, {
              does: 'ldap-escaped',
              title: 'Escape it for the filter',
              level: 'A',
            }),
    },
  },
});
