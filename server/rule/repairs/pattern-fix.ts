/** Slow patterns: where they are written, where schemas hold them against data, and a pattern that does the same in time. */
import { type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { patternMatchAt } from '../../meaning/sinks/pattern-matches.ts';
import { type SlowPattern, slowPatternOf } from '../../meaning/sinks/slow-patterns.ts';
import { saidOfCall } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { valuesOf } from '../../meaning/values/values.ts';
import { argumentOf, selects } from '../../meaning/vocabulary/automaton.ts';
import type { SchemaWord } from '../../meaning/vocabulary/model.ts';
import { factsAt } from '../../workspace/facts.ts';
import { importTargets } from '../../workspace/links.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Repair } from './repair.ts';

/** Names followed to the pattern that they stand for. */
const DEPTH_LIMIT = 4;

/** A slow pattern at the place where it is used. */
export interface UsedPattern {
  readonly slow: SlowPattern;
  readonly source: string;
  /** Where it is used: the argument or the receiver of a call. */
  readonly at: ExpressionPlace;
}

/** The slow pattern that a call of `test`, `match` and the like holds a text against; null if it is none. */
export function slowPatternAt(workspace: Workspace, call: ExpressionPlace): UsedPattern | null {
  const match = patternMatchAt(factsAt(workspace, call.uri).code, call.expression);
  return match ? slowAt(workspace, { uri: call.uri, expression: match.pattern }) : null;
}

/** Slow patterns that schemas of a file hold data against. */
export function slowSchemaPatterns(workspace: Workspace, uri: string): readonly UsedPattern[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((call, expression) => {
    if (call.kind !== 'call' || !call.arguments.length) return [];
    return saidOfCall<SchemaWord>(workspace, { uri, expression }, 'schemas').flatMap(({ entry }) => {
      const at = argumentOf(entry.pattern);
      const given = at
        ? call.arguments.find((_, i) => selects(at.which, i, call.arguments.length) && !at.path.length)
        : undefined;
      const slow = given === undefined ? null : slowAt(workspace, { uri, expression: given });
      return slow ? [slow] : [];
    });
  });
}

function slowAt(workspace: Workspace, at: ExpressionPlace): UsedPattern | null {
  for (const value of valuesOf(workspace, at)) {
    const slow = value.kind === 'regex' ? slowPatternOf(workspace, value.pattern, value.flags) : null;
    if (slow && value.kind === 'regex') return { slow, source: value.pattern, at };
  }
  return null;
}

const title = 'Write the pattern so that it needs no going back';

/** Repairs that write a pattern which matches the same texts; none where no such pattern is known. */
export function patternRepairs(workspace: Workspace, { slow, at }: UsedPattern): readonly Repair[] {
  const { instead } = slow;
  if (!instead) return [];
  const written = writtenAt(workspace, at, DEPTH_LIMIT);
  if (!written) return [{ kind: 'refused', title, reason: 'Where the pattern is written is not one place.' }];
  const { start, end } = factsAt(workspace, written.uri).code.expressions[written.expression] as Expression;
  const edits = [{ span: { start, end }, text: `/${instead.source}/${instead.flags}` }];
  return [{ kind: 'edits', title, level: 'A', edits: [{ uri: written.uri, edits }] }];
}

/** The place where a pattern is written as a literal. */
function writtenAt(
  workspace: Workspace,
  { uri, expression: id }: ExpressionPlace,
  depth: number,
): ExpressionPlace | null {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  if (expression?.kind === 'regex') return { uri, expression: id };
  if (expression?.kind !== 'reference' || depth <= 0) return null;
  const ids = expression.definitions.length
    ? expression.definitions
    : (code.bindings[expression.binding]?.definitions ?? []);
  const from = ids.length === 1 ? code.definitions[ids[0] ?? NONE]?.from : undefined;
  if (from?.kind === 'value' && !from.path.length)
    return writtenAt(workspace, { uri, expression: from.value }, depth - 1);
  if (from?.kind !== 'import') return null;
  const places = importTargets(workspace, uri, from.import).flatMap((target): readonly ExpressionPlace[] => {
    if (target.kind !== 'binding') return [];
    const other = factsAt(workspace, target.uri).code;
    const values = (other.bindings[target.binding]?.definitions ?? []).map((each): ExpressionId => {
      const source = other.definitions[each]?.from;
      return source?.kind === 'value' && !source.path.length ? source.value : NONE;
    });
    return values.map((expression) => ({ uri: target.uri, expression }));
  });
  const [only] = places;
  return only && places.length === 1 ? writtenAt(workspace, only, depth - 1) : null;
}
