import { bareObjectRepairs, keyFilterRepairs } from '../../server/rule/fixes.ts';
import { type Flow, injectionDraft, rule } from '../../server/rule/rule.ts';

/** Data of the request names properties below which code writes, so that it writes into the prototype of all objects (CWE-1321). */
export default rule<Flow>({
  id: 'prototype-pollution',
  title: 'Request data names properties that lead to the prototype of all objects',
  owasp: ['API8:2019', 'API3:2023'],
  cwe: [1321],
  kind: 'flow',
  to: ['property-name', 'property-path', 'deep-merge'],
  stoppedBy: ['number', 'boolean', 'enum', 'uuid', 'date', 'object-id', 'hash', 'own-name'],
  report: (flow, ask) => {
    const { form, cleaners } = flow.arrival;
    const attack =
      'With `__proto__` the property lands on the prototype of all objects: every object of the process has it then, up to `isAdmin` or the options of a library.';
    if (flow.target === 'deep-merge') {
      if (form.part.length || cleaners.includes('text') || !ask.mayNamePrototypes(flow)) return null;
      return injectionDraft(flow, ask, {
        does: 'is merged into an object with all the names in it',
        remedy: 'Pass over `__proto__`, `constructor` and `prototype`, or hold it against a schema first.',
        confidence: 'high',
        attack,
        missing: 'Nothing on the way looks at the names.',
        sink: `is merged by \`${flow.name}\``,
      });
    }
    const isPath = flow.target === 'property-path';
    if (!isPath && (form.part.length || form.before || form.after)) return null;
    return injectionDraft(flow, ask, {
      does: isPath ? 'is the path of the property that is written' : 'names a property that is written into',
      remedy: isPath
        ? 'Take the path from a fixed list, or refuse `__proto__`, `constructor` and `prototype`.'
        : 'Use a `Map` or `Object.create(null)`, or refuse `__proto__`.',
      confidence: isPath || flow.field === 'open' ? 'high' : 'low',
      attack:
        isPath || flow.field === 'open'
          ? attack
          : 'With `__proto__` the property lands on the prototype of all objects, and every object of the process has it then.',
      missing: 'Nothing on the way refuses names that lead to the prototype.',
      sink: `names what \`${flow.name}\` writes into`,
    });
  },
  fixes: {
    bare: {
      title: 'Give the object no prototype',
      level: 'B',
      make: (flow, ask) => (flow.target === 'property-name' ? bareObjectRepairs(ask.workspace, flow) : []),
    },
    filter: {
      title: 'Pass over names that lead to the prototype',
      level: 'B',
      make: (flow, ask) => (flow.target === 'deep-merge' ? keyFilterRepairs(ask.workspace, flow) : []),
    },
  },
});
