/** Calls by which a project defines something under names of its own. */
import { type ExpressionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Located } from './located.ts';
import { mentionsIn } from './uses.ts';
import type { ExpressionPlace } from './value.ts';
import { valuesOf } from './values.ts';

/** All calls of members of these names in the program, whatever they are members of. */
export function memberCalls(workspace: Workspace, names: ReadonlySet<string>): readonly ExpressionPlace[] {
  return programFiles(workspace).flatMap((uri) => callsOf(workspace, uri, names));
}

function callsOf(workspace: Workspace, uri: string, names: ReadonlySet<string>): readonly ExpressionPlace[] {
  const { code } = factsAt(workspace, uri);
  return [...names].flatMap((name) =>
    (mentionsIn(workspace, uri).get(name) ?? []).flatMap((mention) => {
      const parent = code.expressions[mention]?.parent ?? NONE;
      const call = code.expressions[parent];
      return call?.kind === 'call' && call.callee === mention ? [{ uri, expression: parent }] : [];
    }),
  );
}

/** The names that a call defines, each with what is written for it: `call({ name: … })`, or `call('name', …)`. */
export function definitionsOf(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
): readonly (readonly [string, Located])[] {
  const call = factsAt(workspace, uri).code.expressions[expression];
  const given = call?.kind === 'call' ? call.arguments : [];
  const at = (expression: ExpressionId) => ({ place: { uri, expression }, context: null });
  const [first = NONE, second] = given;
  const named = factsAt(workspace, uri).code.expressions[first];
  if (named?.kind === 'literal' && typeof named.value === 'string' && second !== undefined)
    return [[named.value, at(second)]];
  return valuesOf(workspace, { uri, expression: first }).flatMap((value) => {
    if (value.kind !== 'object') return [];
    const { code } = factsAt(workspace, value.uri);
    const literal = code.expressions[value.expression];
    return (literal?.kind === 'object' ? literal.properties : []).flatMap(
      ({ key, value: expression, kind }) =>
        key !== null && kind !== 'spread'
          ? [[key, { place: { uri: value.uri, expression }, context: value.context }] as const]
          : [],
    );
  });
}
