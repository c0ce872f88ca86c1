import { permissionRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** Calls that make a file or write one. */
const writes =
  /(?:^|\.)(?:writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|copyFile|copyFileSync|mkdir|mkdirSync|outputFile|ensureDir)$/;

/** Other users of the machine write files of the server, or know their names before they are made (CWE-732, CWE-377). */
export default rule<WeakCall | null>({
  id: 'insecure-temporary-or-file-permission',
  title: 'Other users of the machine can write files of the server, or know their names before',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [732, 377],
  kind: 'file',
  check: (uri, ask) => [
    ...ask.weakCallsIn(uri, ['file-open-to-all']).map((weak) =>
      weakDraft<WeakCall | null>(
        weak,
        ask,
        {
          message: `\`${ask.calleeName(weak.call)}\` lets every user of the machine write ${/umask/.test(ask.calleeName(weak.call)) ? 'the files that are made from then on' : 'the file'}. Give the right to the user of the server only.`,
          confidence: 'medium',
          attack:
            'Any other program on the machine, such as another service that was broken into, puts into the file what your server reads, runs or sends.',
          evidence: ['The right to write is given to all users.'],
        },
        weak,
      ),
    ),
    ...predictableNames(uri, ask),
  ],
  fixes: {
    mode: {
      title: 'Let others not write it',
      level: 'B',
      make: (weak, ask) => (weak ? permissionRepairs(ask.workspace, weak) : []),
    },
  },
});

/** Files in the folder that all users share, whose names follow from the time or from numbers that can be predicted. */
function predictableNames(uri: string, ask: Questions): readonly Draft<null>[] {
  const found = new Map<string, Draft<null>>();
  const flows = ask.flowsInto(uri).filter(({ target, name }) => target === 'file-path' && writes.test(name));
  for (const flow of flows) {
    const { from } = flow.arrival;
    if (from.kind !== 'origin' || from.origin !== 'temporary-folder') continue;
    const beside = flows
      .filter(({ call, argument }) => call === flow.call || argument.expression === flow.argument.expression)
      .map(({ arrival }) => (arrival.from.kind === 'origin' ? arrival.from.origin : arrival.from.kind));
    const isGuessed = beside.includes('clock') || beside.includes('predictable-random');
    if (!isGuessed || beside.includes('strong-random')) continue;
    const key = `${ask.functionAround(flow.argument)} ${flow.name}`;
    found.set(key, {
      place: ask.place(flow.argument),
      message:
        'The name of a file in the folder for temporary files can be predicted. Make a folder of its own with `fs.mkdtemp`.',
      confidence: 'low',
      attack:
        'Another user of the machine makes a link of that name before, and the server writes over a file that the link leads to, or sends what the other wrote.',
      evidence: [
        `\`${flow.name}\` writes into the folder that all users share.`,
        'The name is made of the time, or of numbers that can be predicted.',
      ],
      trace: ask.trace(flow, `is written by \`${flow.name}\``),
      key,
      data: null,
    });
  }
  return [...found.values()];
}
