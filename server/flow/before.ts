/** What the middleware before a handler show about the request, by letting only some requests go on. */
import type { Code } from '../facts/facts.ts';
import type { Endpoint } from '../meaning/endpoints/chain.ts';
import { sayingsAtCall } from '../meaning/values/sayings.ts';
import type { FunctionValue } from '../meaning/values/value.ts';
import type { Cleaner, SourceKind } from '../meaning/vocabulary/model.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { shownAt } from './proofs.ts';
import { nameKey } from './same.ts';
import { searchBack } from './search.ts';

/**
 * What is known of a part of the request in the handler of an endpoint because of checks in the middleware before it:
 * `if (await books.exists(req.params.id)) next();`.
 */
export function shownBefore(
  workspace: Workspace,
  { chain }: Endpoint,
  part: SourceKind,
  path: readonly string[],
): readonly Cleaner[] {
  return chain.flatMap(({ functions }) =>
    functions.flatMap((each) => shownByMiddleware(workspace, each, part, path)),
  );
}

function shownByMiddleware(
  workspace: Workspace,
  { uri, function: id, context }: FunctionValue,
  part: SourceKind,
  path: readonly string[],
): readonly Cleaner[] {
  const { code } = factsAt(workspace, uri);
  const calls = code.functions[id]?.calls ?? [];
  const ways = calls.filter((expression) => {
    const call = code.expressions[expression];
    if (call?.kind !== 'call' || call.arguments.length) return false;
    return sayingsAtCall(workspace, { uri, expression }).ofCall.some(({ section }) => section === 'passes');
  });
  const keys = ways.length ? keysOf(workspace, uri, code, calls, part, path) : [];
  const [first, ...others] = ways.map((way) =>
    keys.flatMap((key) => shownAt(workspace, uri, key, way, context)),
  );
  return (first ?? []).filter((cleaner) => others.every((each) => each.includes(cleaner)));
}

/**
 * Which parts of the request an expression may be, as they are; null for what is another thing, or more than a part. All
 * endpoints behind a middleware ask it of the same arguments.
 */
const partsOfRequest = query<
  Workspace,
  readonly ({ readonly part: SourceKind; readonly path: readonly string[] } | null)[]
>({
  name: 'parts of the request that an argument is',
  compute: (workspace, uri, expression) =>
    searchBack(workspace, { uri, expression }, []).arrivals.map(({ from, path, form }) =>
      from.kind === 'source' && !form.before && !form.after && !form.part.length
        ? { part: from.part, path }
        : null,
    ),
  onCycle: [],
});

/** The keys of expressions that are the part of the request, among the arguments of some calls. */
function keysOf(
  workspace: Workspace,
  uri: string,
  code: Code,
  calls: readonly number[],
  part: SourceKind,
  path: readonly string[],
): readonly string[] {
  const found = new Set<string>();
  for (const id of calls) {
    const call = code.expressions[id];
    for (const expression of call?.kind === 'call' ? call.arguments : []) {
      const key = nameKey(code, expression);
      if (key === null || found.has(key)) continue;
      const parts = partsOfRequest(workspace, uri, expression);
      const isIt =
        parts.length > 0 &&
        parts.every((each) => each?.part === part && each.path.join('.') === path.join('.'));
      if (isIt) found.add(key);
    }
  }
  return [...found];
}
