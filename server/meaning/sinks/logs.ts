/** Calls that write a log. */
import type { Workspace } from '../../workspace/workspace.ts';
import { saidOfCall, sayingsAtCall } from '../values/sayings.ts';
import type { Context, ExpressionPlace } from '../values/value.ts';

/** Whether a call writes a log, by any library that a model speaks of, or to the console. */
export function isLog(workspace: Workspace, place: ExpressionPlace, context: Context | null = null): boolean {
  return (
    sayingsAtCall(workspace, place, context).ofArguments.some(
      ({ section, entry }) => section === 'sinks' && entry === 'log',
    ) || saidOfCall(workspace, place, 'logs', context).length > 0
  );
}
