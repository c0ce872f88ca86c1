/** Tells a query that reads everything how many rows to give. */
import { NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { list } from '../../meaning/vocabulary/model.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FileEdits } from '../finding.ts';
import type { Repair } from './repair.ts';
import { editsFor } from './setting-fix.ts';

const LARGEST = 100;
const title = `Read at most ${LARGEST} rows`;

/** Repairs of a query whose rows are sent. Level B: whoever has more rows needs pages. */
export function rowLimitRepairs(workspace: Workspace, { arrival: { from, place } }: Flow): readonly Repair[] {
  if (from.kind !== 'query') return [];
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  const names = list(from.query.entry.on);
  const limit = automatonOf(workspace)
    .models.get(from.query.model)
    ?.fixes?.limits?.find(
      ({ on, call: calls }) =>
        list(on).some((name) => names.includes(name)) &&
        callee?.kind === 'member' &&
        list(calls).includes(callee.property ?? ''),
    );
  if (!call || !limit) return [];
  if (limit.chain !== undefined && from.query.entry.at?.includes('->'))
    return [{ kind: 'refused', title, reason: 'The query runs at once, for the callback that it is given.' }];
  const edits: FileEdits | null =
    limit.chain === undefined
      ? editsFor(workspace, { call: place }, limit.option ?? NONE, String(LARGEST))
      : {
          uri: place.uri,
          edits: [{ span: { start: call.end, end: call.end }, text: `.${limit.chain}(${LARGEST})` }],
        };
  return edits
    ? [{ kind: 'edits', title, level: 'B', edits: [edits] }]
    : [{ kind: 'refused', title, reason: 'The options of the query are put together elsewhere.' }];
}
