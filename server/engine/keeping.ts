/** What is kept of a workspace from one run of the program to the next. */
import type { Query } from '../workspace/memo.ts';
import { type MemoRecord, recordOf } from '../workspace/record.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { analysisOf } from './analyse.ts';
import type { Analysis, Problem } from './contract.ts';
import { shortReports } from './endpoint-reports.ts';

interface WithProblems {
  readonly problems: readonly Problem[];
}

const kept: readonly Query<Workspace, WithProblems>[] = [analysisOf, shortReports];

/**
 * The analyses and the count of endpoints that were asked of this snapshot, for `workspaceOf` of the next run. Answers with
 * problems are left out: an error may be one of this run only, such as too little room on the stack.
 */
export function recordOfWorkspace(workspace: Workspace): MemoRecord {
  return recordOf(workspace, kept, ({ problems }) => problems.length === 0);
}

/** The analyses that a record holds, by file, as they were when it was made. */
export function recordedAnalyses({ answers, questions, uris }: MemoRecord): ReadonlyMap<string, Analysis> {
  return new Map(
    answers.flatMap(({ question, uri, value }) =>
      questions[question] === analysisOf.queryName ? [[uris[uri] as string, value as Analysis]] : [],
    ),
  );
}
