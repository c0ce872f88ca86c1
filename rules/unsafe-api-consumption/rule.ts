import { parameterRepairs } from '../../server/rule/fixes.ts';
import {
  addressPart,
  type Confidence,
  type Draft,
  type Flow,
  harmless,
  isPartOfAddress,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

/** What another service answers is used as if the code itself had written it (CWE-20, CWE-345). */
export default rule<Flow>({
  id: 'unsafe-api-consumption',
  title: 'The answer of another service is used without looking at it',
  owasp: ['API10:2023', 'API8:2019'],
  cwe: [20, 345],
  kind: 'flow',
  from: ['remote-answer'],
  to: [
    'sql-text',
    'sql-identifier',
    'shell-command',
    'program',
    'code',
    'module',
    'template',
    'serialized',
    'xml',
    'file-path',
    'url',
    'redirect',
    'html',
    'typed-html',
    'sniffed-html',
    'method-name',
  ],
  stoppedBy: [
    ...harmless,
    'within-folder',
    'known-host',
    'known-start',
    'sql-quoted',
    'shell-quoted',
    'html-escaped',
  ],
  report: (flow, ask): Draft<Flow> | null => {
    const { from, checked, path, form } = flow.arrival;
    const words = wordsFor[flow.target];
    if (from.kind !== 'origin' || !words || !isReached(flow, ask)) return null;
    // A part of an object is sent as JSON.
    if (words === html && form.part.length) return null;
    const field = path.filter((name) => name !== '*').join('.');
    const what = field ? `\`${field}\` of another service's answer` : 'The answer of another service';
    return {
      place: ask.place(flow.argument),
      message: `${what} ${words.does}. Hold it against a schema first, ${words.remedy}.`,
      confidence: checked ? 'low' : words.confidence,
      attack: `Whoever breaks into that service, or stands between, ${words.harm}.`,
      evidence: [
        `${what} reaches \`${flow.name}\`.`,
        checked
          ? 'It is checked on the way, and any text still comes through.'
          : 'Nothing on the way checks or converts it.',
      ],
      trace: ask.trace(flow, `is given to \`${flow.name}\``),
      key: `${ask.functionAround(flow.argument)} ${flow.target} ${field}`,
      data: flow,
    };
  },
  fixes: {
    parameters: {
      title: 'Pass the values as parameters',
      level: 'A',
      make: (flow, ask) => (flow.target === 'sql-text' ? parameterRepairs(ask.workspace, flow) : []),
    },
  },
});

interface Words {
  readonly does: string;
  readonly remedy: string;
  readonly harm: string;
  readonly confidence: Confidence;
}

const sql: Words = {
  does: 'becomes part of a SQL text',
  remedy: 'and pass it as a parameter',
  harm: 'reads and changes your tables',
  confidence: 'medium',
};
const code: Words = {
  does: 'is run as code',
  remedy: 'and read data as data',
  harm: 'runs code on your server',
  confidence: 'medium',
};
const command: Words = {
  does: 'becomes part of a command',
  remedy: 'and run the program without a shell',
  harm: 'runs commands on your server',
  confidence: 'medium',
};
const html: Words = {
  does: 'is sent as HTML',
  remedy: 'and escape it',
  harm: 'runs scripts in the browsers of your visitors',
  // Many services are there to give HTML.
  confidence: 'low',
};

const wordsFor: Readonly<Partial<Record<Flow['target'], Words>>> = {
  'sql-text': sql,
  'sql-identifier': sql,
  'shell-command': command,
  program: command,
  code,
  module: code,
  template: code,
  serialized: code,
  'method-name': {
    ...code,
    does: 'names the method that is called',
    remedy: 'and take the name from a list',
  },
  xml: {
    does: 'is read as XML whose entities may name files',
    remedy: 'and read no entities',
    harm: 'reads files of your server',
    confidence: 'medium',
  },
  'file-path': {
    does: 'becomes part of a path',
    remedy: 'and keep the path below a folder',
    harm: 'reads or overwrites files of your server',
    confidence: 'low',
  },
  url: {
    does: 'decides which address the server asks next',
    remedy: 'and compare the host with a list',
    harm: 'lets your server ask addresses of your own network',
    confidence: 'low',
  },
  redirect: {
    does: 'decides where browsers are sent',
    remedy: 'and compare the host with a list',
    harm: 'sends your visitors to a page that looks like yours',
    confidence: 'low',
  },
  html,
  'typed-html': html,
  'sniffed-html': html,
};

/** Whether the data stands where it does harm: in an address, where it decides the host; as HTML, where the type says so. */
function isReached(flow: Flow, ask: Questions): boolean {
  const { before, part } = flow.arrival.form;
  if (flow.target === 'url' || flow.target === 'redirect')
    return isPartOfAddress(part) && addressPart(before) !== 'below';
  if (flow.target === 'typed-html') return ask.mediaTypes(flow).has('html');
  if (flow.target === 'sniffed-html')
    return !flow.arrival.cleaners.includes('json-text') || ask.mediaTypes(flow).has('html');
  if (flow.target === 'method-name') return !ask.isCalledOnTable(flow);
  return true;
}
