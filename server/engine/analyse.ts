import type { Workspace } from '../workspace/workspace.ts';
import type { Analysis } from './contract.ts';

/**
 * Everything the tool says about one file. Deterministic; never throws: a rule that throws becomes one `Problem`.
 * Files that are not analysed (excluded, unknown kind, missing) give an empty analysis.
 */
export function analyse(workspace: Workspace, uri: string): Analysis {
  const units = analysisUnits(workspace, uri);
  for (;;) {
    const step = units.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in units of one file and one rule: yields between units, so that a driver can answer other requests and
 * look at its cancellation token. The workspace is a value: a driver whose workspace changed just drops the generator.
 */
export function* analysisUnits(_workspace: Workspace, _uri: string): Generator<undefined, Analysis> {
  yield undefined;
  return { findings: [], ignored: [], problems: [], notUnderstood: [] };
}
