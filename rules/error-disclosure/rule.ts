import { errorDetail } from '../../server/rule/error-details.ts';
import type { Confidence } from '../../server/rule/finding.ts';
import { errorRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Flow, type Questions, rule } from '../../server/rule/rule.ts';

/** The inner details of an error leave with the answer (CWE-209). */
export default rule<Flow>({
  id: 'error-disclosure',
  title: 'The inner details of an error leave with the answer',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [209],
  kind: 'flow',
  from: ['caught-error'],
  to: ['reply'],
  stoppedBy: [],
  report: (flow, ask): Draft<Flow> | null => {
    const part = partOf(flow, ask);
    if (!part || ask.circumstance(flow.call) === 'development') return null;
    if (ask.circumstance(flow.arrival.place) === 'development' || ask.isExpectedError(flow)) return null;
    return {
      place: ask.place(flow.argument),
      message: `${part.what} leaves with the answer. Log it, and answer with a text of your own.`,
      confidence: part.confidence,
      attack:
        'An attacker provokes errors and reads paths, queries, addresses of databases and versions out of the answers.',
      evidence: [`${part.what} reaches \`${flow.name}\`.`, part.why],
      trace: ask.trace(flow, `is sent by \`${flow.name}\``),
      key: `${ask.functionAround(flow.call)} ${flow.arrival.path.join('.')}`,
      data: flow,
    };
  },
  fixes: {
    text: {
      title: 'Answer with a text of your own',
      level: 'A',
      make: (flow, ask) => errorRepairs(ask.workspace, flow),
    },
  },
});

interface Part {
  readonly what: string;
  readonly why: string;
  readonly confidence: Confidence;
}

function partOf({ arrival: { path }, call }: Flow, ask: Questions): Part | null {
  const detail = errorDetail(path);
  if (!detail) return null;
  if (detail === 'whole')
    return {
      what: 'The whole error',
      why: 'Errors of databases and HTTP clients hold queries, addresses and settings.',
      // Some frameworks send only the message of an error.
      confidence: ask.statusOf(call) === 500 ? 'medium' : 'low',
    };
  if (detail === 'stack')
    return {
      what: 'The stack of the error',
      why: 'A stack holds the paths and the inner names of the service.',
      confidence: 'high',
    };
  if (detail !== 'message')
    return {
      what: `\`${detail.property}\` of the error`,
      why: 'This property is set by libraries, for developers.',
      confidence: 'medium',
    };
  // The texts of errors of the own code are often written for clients; with a status of 500 nobody expected the error.
  const isUnexpected = ask.statusOf(call) === 500;
  return {
    what: 'The message of the error',
    why: isUnexpected
      ? 'The status says that the error was not expected, so its message was not written for clients.'
      : 'Errors of libraries hold paths, queries and addresses in their messages.',
    confidence: isUnexpected ? 'medium' : 'low',
  };
}
