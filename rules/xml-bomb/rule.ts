import { switchRepairs } from '../../server/rule/fixes.ts';
import { type Flow, injectionDraft, rule } from '../../server/rule/rule.ts';

/** A document of the request is read whose entities or aliases grow without a limit (CWE-776). */
export default rule<Flow>({
  id: 'xml-bomb',
  title: 'A document of a request may grow without a limit when it is read',
  owasp: ['API4:2023', 'API4:2019'],
  cwe: [776],
  kind: 'flow',
  to: ['expanded-document'],
  stoppedBy: ['number', 'boolean', 'enum', 'uuid', 'date', 'object-id', 'plain-text', 'hash'],
  report: (flow, ask) => {
    if (flow.arrival.form.part.length) return null;
    const isSwitchedOff = ask.isSet(flow.call, '1') || ask.isSet(flow.call, '2');
    return injectionDraft(flow, ask, {
      does: 'is read with all its entities or aliases, however often they are named',
      remedy: isSwitchedOff
        ? 'Leave the option out that lifts the limit.'
        : 'Use a reader that limits how often an alias may be named.',
      confidence: isSwitchedOff ? 'high' : 'low',
      attack:
        'A text of a few hundred signs, in which each entity or alias names ten of the one before, becomes gigabytes: the memory of the server is full, or it writes the answer for minutes.',
      missing: isSwitchedOff ? 'The call is told to lift the limit.' : 'The reader has no limit.',
    });
  },
  fixes: {
    limit: {
      title: 'Leave the limit in place',
      level: 'B',
      make: (flow, ask) =>
        ask.isSet(flow.call, '1') ? switchRepairs(ask.workspace, flow, 'Leave the limit in place') : [],
    },
  },
});
