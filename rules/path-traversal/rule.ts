import { folderRepairs, rootRepairs } from '../../server/rule/fixes.ts';
import {
  type Confidence,
  type Endpoint,
  type Flow,
  harmless,
  injectionDraft,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

/** Data of the request becomes part of a path of a file (CWE-22, CWE-73). */
export default rule<Flow>({
  id: 'path-traversal',
  title: 'Request data becomes part of a file path',
  owasp: ['API8:2019', 'API1:2023'],
  cwe: [22, 73],
  kind: 'flow',
  to: ['file-path', 'upload-name'],
  stoppedBy: [...harmless, 'path-name', 'within-folder', 'address-part', 'existing-key'],
  report: (flow, ask) => {
    const { from, form } = flow.arrival;
    // Settings of the call are no path; names of uploaded files were mostly cut down to their last part.
    const isFile = from.kind === 'source' && from.part === 'file';
    if (form.part.length || (isFile && !ask.mayHoldFolders(flow))) return null;
    // What takes a name of a file puts the folder before it.
    const isWhole =
      flow.target === 'file-path' && !form.before && !flow.arrival.cleaners.includes('normal-path');
    const isBeside = flow.arrival.cleaners.includes('folder-prefix');
    return injectionDraft(flow, ask, {
      does: isWhole ? 'is a file path' : 'becomes part of a file path',
      remedy: isBeside
        ? 'The check holds for folders beside it as well, whose names begin with its own: compare with the folder and a separator behind it.'
        : 'Resolve the path and check that it stays below its folder, or take the last part of the name only.',
      confidence: confidenceOf(flow, isBeside || isWhole, ask),
      // Whether a file of that name is known somewhere is often asked far away from where it is opened.
      calls: 2,
      doubtful: 'low',
      attack:
        isFile && flow.target === 'upload-name'
          ? 'Latin-1 keeps the last eight bits of a sign, so that U+012F becomes a slash behind the last part of the name that the library took: the file is kept in another folder.'
          : isBeside
            ? 'Where a folder such as `data-old` lies beside `data`, `../data-old/file` passes the check.'
            : 'A value such as `../../etc/passwd` leads out of the folder, to any file that the server may open.',
      missing: isBeside
        ? 'The path is only compared with the name of the folder, without the separator that ends it.'
        : 'Nothing on the way keeps it in a folder: no check of the resolved path, no last part of a name, no fixed list.',
    });
  },
  fixes: {
    root: {
      title: 'Let the framework keep the path in its folder',
      level: 'B',
      make: (flow, ask) => rootRepairs(ask.workspace, flow),
    },
    folder: {
      title: 'Turn paths away that lead out of the folder',
      level: 'B',
      make: (flow, ask) => folderRepairs(ask.workspace, flow),
    },
  },
});

/**
 * What names something stored was made by whoever stored it, if it was found. A file was mostly kept under a name that is
 * stored and read again, so that nobody chose another one.
 * @param isDoubtful whether a check leaves only what lies beside the folder under such a name, if anything does; or whether
 *   no folder stands before it, so that whoever asks may name any path on purpose, as in tools for the own machine
 */
function confidenceOf(flow: Flow, isDoubtful: boolean, ask: Questions): Confidence {
  if (ask.namesStored(flow) || continuesName(flow) || namesFolder(flow)) return 'low';
  const usual = byThoseAround(flow, ask);
  return (isDoubtful || flow.kept) && usual === 'high' ? 'medium' : usual;
}

/** Whether the data is the folder, and what is opened in it stands in the code: `join(folder, '.gitignore')`. */
function namesFolder({ arrival: { form } }: Flow): boolean {
  return !form.before && /^[/\\]\.?[\p{L}\p{N}_-]/u.test(form.after);
}

/** A link that was signed shows that somebody was meant to come, but not that they are one of those who run the service. */
function byThoseAround(flow: Flow, ask: Questions): Confidence {
  if (!ask.isSentByTheFew(flow)) return 'high';
  const isKnown = (each: Endpoint) => ask.authentication(each).authenticated === true;
  return ask.endpointsOf(flow).every(isKnown) ? 'low' : 'medium';
}

/**
 * Whether the data only goes on with a name that is begun before it (`folder + '/copy-' + name`) and nothing works `..`
 * out before the system does: most systems find no folder of that name, and the way out ends there.
 */
function continuesName({ target, arrival: { form, cleaners } }: Flow): boolean {
  return (
    target !== 'upload-name' && !cleaners.includes('normal-path') && /[\p{L}\p{N}_-]$/u.test(form.before)
  );
}
