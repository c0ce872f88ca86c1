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
  to: ['reply', 'view-data'],
  stoppedBy: [],
  report: (flow, ask): Draft<Flow> | null => {
    const part = partOf(flow, ask);
    if (!part || ask.circumstance(flow.call) === 'development') return null;
    if (ask.circumstance(flow.arrival.place) === 'development' || ask.isExpectedError(flow)) return null;
    const isSwitched = ask.isSwitchedOn(flow.call) || ask.isSwitchedOn(flow.arrival.place);
    return {
      place: ask.place(flow.argument),
      message: `${part.what} leaves with the answer. Log it, and answer with a text of your own.`,
      confidence: isSwitched ? 'low' : part.confidence,
      attack:
        'An attacker provokes errors and reads paths, queries, addresses of databases and versions out of the answers.',
      evidence: [
        `${part.what} reaches \`${flow.name}\`.`,
        part.why,
        ...(isSwitched ? ['It does so only where a variable of the environment is set for it.'] : []),
      ],
      trace: ask.trace(flow, `is sent by \`${flow.name}\``),
      key: `${ask.functionAround(flow.call)} ${flow.arrival.path.join('.')}`,
      data: flow,
    };
  },
  fixes: {
    text: {
      title: 'Answer with a text of your own',
      level: 'A',
      make: (flow, ask) => (flow.target === 'view-data' ? [] : errorRepairs(ask.workspace, flow)),
    },
  },
});

/** Steps over which a value may turn into something else. */
const FAR = 6;

interface Part {
  readonly what: string;
  readonly why: string;
  readonly confidence: Confidence;
}

function partOf(flow: Flow, ask: Questions): Part | null {
  const detail = errorDetail(flow.arrival.path);
  if (!detail) return null;
  // What pages show of the data that they are given is theirs to say; a stack is given them to be shown.
  if (flow.target === 'view-data')
    return detail === 'stack'
      ? {
          what: 'The stack of the error',
          why: 'The page is given it, and a stack holds the paths and the inner names of the service.',
          confidence: 'medium',
        }
      : null;
  if (detail === 'stack')
    return {
      what: 'The stack of the error',
      // Tools for developers show on purpose what failed where.
      why: 'A stack holds the paths and the inner names of the service.',
      confidence: 'medium',
    };
  if (typeof detail !== 'string')
    return {
      what: `\`${detail.property}\` of the error`,
      why: 'This property is set by libraries, for developers.',
      // What comes a long way may be either an error or something else that has a part of this name.
      confidence: ask.trace(flow, '').length > FAR ? 'low' : 'medium',
    };
  const what = detail === 'whole' ? 'The whole error' : 'The message of the error';
  // The texts of errors of the own code are often written for clients; with a status of 500 nobody expected the error.
  if (!isUnexpected(flow, ask))
    return { what, why: 'Errors of libraries hold paths, queries and addresses.', confidence: 'low' };
  if (!ask.mayTellInside(flow))
    return {
      what,
      why: 'Nothing that is called before is known to fail with paths, queries or addresses.',
      confidence: 'low',
    };
  if (ask.saysOwnStatus(flow))
    return {
      what,
      why: 'The error itself says the status where it has one, so texts may be written for clients; those of other errors are not.',
      confidence: 'low',
    };
  if (ask.isSortedElsewhere(flow))
    return {
      what,
      why: 'A function of another file tells kinds of errors apart and makes what is answered: it decides for all.',
      confidence: 'low',
    };
  const why = 'The status says that the error was not expected, so its text was not written for clients.';
  return isRepeated(flow, ask)
    ? { what, why: `${why} The file does so before, which is reported there.`, confidence: 'low' }
    : { what, why, confidence: 'medium' };
}

/** Whether the answer says, by its status, that nobody expected the error. */
function isUnexpected(flow: Flow, ask: Questions): boolean {
  return (ask.statusBeside(flow) ?? ask.statusOf(flow.call)) === 500;
}

/** Whether the file answers with such errors before: handlers that follow one pattern are one decision. */
function isRepeated(flow: Flow, ask: Questions): boolean {
  return ask
    .flowsInto(flow.argument.uri)
    .some(
      (other) =>
        other.target === 'reply' &&
        other.arrival.from.kind === 'origin' &&
        other.arrival.from.origin === 'caught-error' &&
        other.argument.expression < flow.argument.expression &&
        ['whole', 'message'].includes(String(errorDetail(other.arrival.path))) &&
        isUnexpected(other, ask) &&
        ask.circumstance(other.call) !== 'development' &&
        !ask.isExpectedError(other) &&
        !ask.isSortedElsewhere(other) &&
        ask.mayTellInside(other),
    );
}
