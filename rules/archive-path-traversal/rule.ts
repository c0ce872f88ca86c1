import { entryRepairs, settingRepairs } from '../../server/rule/fixes.ts';
import { type Flow, harmless, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** The name of an entry of an archive becomes part of a path of a file: "zip slip" (CWE-22). */
export default rule<Flow | WeakCall>({
  id: 'archive-path-traversal',
  title: 'The name of an entry of an archive becomes part of a file path',
  owasp: ['API8:2019', 'API10:2023'],
  cwe: [22],
  kind: 'flow',
  from: ['archive-entry-name'],
  to: ['file-path'],
  stoppedBy: [...harmless, 'path-name', 'within-folder'],
  report: (flow, ask) => {
    const { form, path } = flow.arrival;
    if (form.part.length || path.length) return null;
    const isReached = ask.endpointsAround(flow.call).length > 0;
    return {
      place: ask.place(flow.argument),
      message:
        'The name of an entry of an archive becomes part of a file path. Resolve the path, and check that it stays below its folder.',
      confidence: isReached ? 'high' : 'medium',
      attack:
        'An archive with an entry `../../app/server.js` overwrites files outside of the folder, up to the code of the server.',
      evidence: [
        `The name of an entry reaches \`${flow.name}\`.`,
        'Nothing on the way keeps it in a folder: no check of the resolved path, no last part of a name.',
      ],
      trace: ask.trace(flow, `is given to \`${flow.name}\``),
      key: `${ask.functionAround(flow.argument)} ${flow.name}`,
      data: flow,
    };
  },
  weak: {
    means: ['entries-kept-as-named'],
    check: (weak, ask) => [
      weakDraft<Flow | WeakCall>(
        weak,
        ask,
        {
          message:
            'Entries of the archive are written wherever their names say. Leave the check of the library on.',
          confidence: 'high',
          attack:
            'An archive with an entry `../../app/server.js` overwrites files outside of the folder, up to the code of the server.',
          evidence: ['The library keeps entries in the folder unless it is told not to.'],
        },
        weak,
      ),
    ],
  },
  fixes: {
    setting: {
      title: 'Leave the check on',
      level: 'B',
      make: (found, ask) => ('entry' in found ? settingRepairs(ask.workspace, found, 'B') : []),
    },
    folder: {
      title: 'Refuse entries that lead out of the folder',
      level: 'B',
      make: (found, ask) => ('entry' in found ? [] : entryRepairs(ask.workspace, found)),
    },
  },
});
