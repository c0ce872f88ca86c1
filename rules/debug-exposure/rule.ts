import type { Confidence } from '../../server/rule/finding.ts';
import { settingRepairs } from '../../server/rule/fixes.ts';
import { type Draft, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

interface Words {
  readonly message: string;
  readonly attack: string;
  readonly evidence: string;
  readonly confidence: Confidence;
}

const words: Readonly<Record<string, Words>> = {
  'error-details-shown': {
    message: 'Errors are answered with their inner details. Switch this on outside of production only.',
    attack: 'An attacker provokes errors and reads stacks, paths, queries and versions out of the answers.',
    evidence: 'Stacks or unmasked errors leave with the answers, in production too.',
    confidence: 'medium',
  },
  'schema-shown': {
    message: 'The schema and its explorer are open to everybody. Switch them on outside of production only.',
    attack:
      'An attacker reads every type, field and mutation of the API, those that no client uses included.',
    evidence: 'It is switched on whatever the environment is.',
    confidence: 'medium',
  },
  'folder-listed': {
    message: 'The content of a folder is listed for everybody. Serve the files without the list.',
    attack: 'An attacker finds files by looking at the list: backups, uploads of others, drafts.',
    evidence: 'A middleware that lists folders is put into the application.',
    confidence: 'medium',
  },
  'hidden-files-served': {
    message:
      'Files whose names begin with a dot are served, too. Leave them out, and serve a folder that holds nothing else than what is meant.',
    attack: 'An attacker asks for `.env` and `.git/config`, and reads keys and the source code.',
    evidence: 'The option lets such files through.',
    confidence: 'medium',
  },
  'source-shown': {
    message:
      'The source code goes to every visitor, by the source maps. Leave them out of what is built for production.',
    attack:
      'An attacker reads the code as it was written, with its comments and the addresses that no page shows.',
    evidence: 'Source maps are made for browsers, in production too.',
    confidence: 'medium',
  },
  'description-shown': {
    message:
      'The description of the API is open to everybody. Ask who is there first, or serve it outside of production only.',
    attack:
      'An attacker reads every path, parameter and field of the API, those that no client uses included.',
    evidence: 'The page with the description is put into the application whatever the environment is.',
    // Many APIs are described for everybody on purpose.
    confidence: 'low',
  },
  'debug-log-written': {
    message: 'The details of each sign-in are written to the log. Switch this on outside of production only.',
    attack: 'Whoever reads the logs finds tokens, profiles and codes of those who sign in.',
    evidence: 'The option is set whatever the environment is.',
    confidence: 'medium',
  },
};

/** A running service shows what helps developers, and attackers (CWE-489, CWE-215). */
export default rule<WeakCall>({
  id: 'debug-exposure',
  title: 'A running service shows what is made for developers',
  owasp: ['API8:2023', 'API9:2023', 'API7:2019', 'API9:2019'],
  cwe: [489, 215, 538, 548],
  kind: 'call',
  means: [
    'error-details-shown',
    'schema-shown',
    'folder-listed',
    'hidden-files-served',
    'source-shown',
    'description-shown',
    'debug-log-written',
  ],
  check: (calls, ask): readonly Draft<WeakCall>[] =>
    calls.flatMap((weak) => {
      const said = words[weak.means];
      return said ? [weakDraft(weak, ask, { ...said, evidence: [said.evidence] }, weak)] : [];
    }),
  fixes: {
    setting: {
      title: 'Switch it off',
      level: 'B',
      make: (weak, ask) => settingRepairs(ask.workspace, weak, 'B'),
    },
  },
});
