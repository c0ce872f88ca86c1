import { entryRepairs } from '../../server/rule/fixes.ts';
import { type Flow, harmless, rule } from '../../server/rule/rule.ts';

/** The name of an entry of an archive becomes part of a path of a file: "zip slip" (CWE-22). */
export default rule<Flow>({
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
  fixes: {
    folder: {
      title: 'Refuse entries that lead out of the folder',
      level: 'B',
      make: (flow, ask) => entryRepairs(ask.workspace, flow),
    },
  },
});
