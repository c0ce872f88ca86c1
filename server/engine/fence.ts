/**
 * The fence around errors of the tool itself. An error inside a question of the memo table costs the answer to that
 * question; what rests on it is still worked out, and what may be missing is said. An error outside of all questions
 * costs the piece of work around it.
 */
import { reasonOf } from '../text/reason.ts';
import { type Failure, observed } from '../workspace/memo.ts';
import { allFolders, type Workspace } from '../workspace/workspace.ts';
import type { Problem } from './contract.ts';

export interface Fence {
  /** What `work` answers, or `instead` if it throws. `part` says what the work is about, for readers. */
  readonly run: <T>(part: string, instead: T, work: () => T) => T;
  /** What went wrong up to now: one problem for each file that it is about. */
  readonly problems: () => readonly Problem[];
}

/** A fence for work on one file, or on the whole workspace (''). */
export function fenceOf(workspace: Workspace, uri: string): Fence {
  const failures: Failure[] = [];
  return {
    run: (part, instead, work) => {
      try {
        const { value, failures: below } = observed(workspace.memo, work);
        failures.push(...below);
        return value;
      } catch (error) {
        failures.push({ uri, question: part, reason: reasonOf(error) });
        return instead;
      }
    },
    problems: () => problemsOf(workspace, failures),
  };
}

/** Many questions about a file fail for one reason: the first of them speaks for all. */
function problemsOf(workspace: Workspace, failures: readonly Failure[]): readonly Problem[] {
  const byUri = new Map<string, Failure[]>();
  for (const failure of failures) {
    const known = byUri.get(failure.uri);
    if (known) known.push(failure);
    else byUri.set(failure.uri, [failure]);
  }
  return [...byUri].map(([uri, all]) => {
    const words = all.map(({ question, reason }) => `${question}: ${reason}`).sort();
    const about = uri ? 'this file' : 'the project as a whole';
    return {
      kind: 'internal',
      message: `An error inside Handrail: ${about} is only partly understood, and findings may be missing (${words[0]}).`,
      place: { uri: uri || (allFolders(workspace, '')[0] ?? ''), span: { start: 0, end: 0 } },
    };
  });
}

/** Problems of several pieces of work, each said once. */
export function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ kind, message, place: { uri, span } }) => {
    const key = `${kind} ${uri} ${span.start} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
