/** The functions that handle a request for a link of a chain: the link's own, and those that it hands the request to. */
import { type FunctionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { withInner } from '../replies/answers.ts';
import type { Context, FunctionValue } from '../values/value.ts';
import { contextKey, contextOfCall } from '../values/values.ts';
import type { ChainLink } from './chain.ts';
import { calleesFor, type RequestLine, runsFor } from './request-line.ts';

/** Functions handed on to in a row, and functions looked at for one link. */
const DEPTH_LIMIT = 4;
const FUNCTION_LIMIT = 40;

/** A function by its file. */
export interface Handling {
  readonly uri: string;
  readonly function: FunctionId;
}

/**
 * Functions that get the request or what answers it: `wrap(handler)` gives it to `handler`, `(req, res) => show(req, res)` to `show`.
 * @param line what is asked for, where the functions may tell requests apart
 */
export function handlingFunctions(
  workspace: Workspace,
  link: ChainLink,
  line: RequestLine | null = null,
): readonly Handling[] {
  const search = new Search(workspace, line);
  for (const value of link.functions) {
    const { parameters } = factsAt(workspace, value.uri).code.functions[value.function] ?? { parameters: [] };
    search.visit(value, value.context, new Set(parameters.map(({ binding }) => binding)), 0);
  }
  return search.found;
}

/** One search; lives only while it runs. */
class Search {
  readonly found: Handling[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly workspace: Workspace,
    private readonly line: RequestLine | null,
  ) {}

  /** @param carriers names that stand for the request, or for what answers it */
  visit(
    { uri, function: id }: Handling,
    context: Context | null,
    carriers: ReadonlySet<number>,
    depth: number,
  ): void {
    const key = `${uri}#${id}#${contextKey(context)}`;
    if (this.seen.has(key) || this.seen.size > FUNCTION_LIMIT || depth > DEPTH_LIMIT) return;
    this.seen.add(key);
    this.found.push({ uri, function: id });
    const { code } = factsAt(this.workspace, uri);
    for (const inner of withInner(code, id)) {
      for (const expression of code.functions[inner]?.calls ?? []) {
        const call = code.expressions[expression];
        if (call?.kind !== 'call') continue;
        if (this.line && runsFor(this.workspace, uri, code, call.condition, context, this.line) === false)
          continue;
        const given = call.arguments.flatMap((argument, i) => {
          const each = code.expressions[argument];
          return each?.kind === 'reference' && each.binding !== NONE && carriers.has(each.binding) ? [i] : [];
        });
        if (!given.length) continue;
        const place = { uri, expression };
        for (const callee of calleesFor(this.workspace, place, context, this.line).callees)
          if (callee.kind === 'function')
            this.visit(
              callee,
              contextOfCall(this.workspace, callee, place, context),
              this.parameters(callee, given),
              depth + 1,
            );
      }
    }
  }

  private parameters({ uri, function: id }: FunctionValue, given: readonly number[]): ReadonlySet<number> {
    const parameters = factsAt(this.workspace, uri).code.functions[id]?.parameters ?? [];
    return new Set(given.flatMap((i) => parameters[i]?.binding ?? []));
  }
}
