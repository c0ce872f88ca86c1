import { ownNameRepairs } from '../../server/rule/fixes.ts';
import { type Flow, injectionDraft, rule } from '../../server/rule/rule.ts';

/** Data of the request names the method that is called (CWE-754, CWE-470). */
export default rule<Flow>({
  id: 'unsafe-dynamic-method',
  title: 'Request data names the method that is called',
  owasp: ['API8:2019', 'API5:2023'],
  cwe: [754, 470],
  kind: 'flow',
  to: ['method-name'],
  stoppedBy: ['number', 'boolean', 'enum', 'uuid', 'date', 'object-id', 'hash'],
  report: (flow, ask) =>
    injectionDraft(flow, ask, {
      does: 'names the method that is called',
      remedy: 'Compare the name with a list, or keep the functions in a `Map`.',
      confidence: flow.arrival.form.before || ask.isCalledOnTable(flow) ? 'low' : 'medium',
      attack:
        'A name such as `constructor` or `__defineGetter__`, or that of any other method of the object, calls what was never meant to be called; a name that does not exist ends the request with an error.',
      missing: 'Nothing on the way holds the name against a list.',
      sink: 'is the name of what is called',
    }),
  fixes: {
    own: {
      title: 'Call only what the table has itself',
      level: 'B',
      make: (flow, ask) => ownNameRepairs(ask.workspace, flow),
    },
  },
});
