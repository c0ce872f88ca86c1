/**
 * The names under which a platform knows what a file exports: those of groups stand before the others, joined by a hyphen,
 * where another file exports the whole file under a name (`exports.books = require('./books')`).
 * Source: https://firebase.google.com/docs/functions/organize-functions#group_functions.
 */
import { factsAt } from '../../workspace/facts.ts';
import { exportTargets, importersOf, reexportsOf } from '../../workspace/links.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ExpressionPlace } from '../values/value.ts';
import { targetValues } from '../values/values.ts';

/** Files that hand on what others export, in a row. */
const DEPTH_LIMIT = 4;

/** The names under which the value of an expression is exported, as whoever loads the whole program sees them. */
export function namesOfExport(workspace: Workspace, place: ExpressionPlace): readonly string[] {
  return [...new Set(ownNames(workspace, place).flatMap((name) => outside(workspace, place.uri, name, 0)))];
}

function ownNames(workspace: Workspace, { uri, expression }: ExpressionPlace): readonly string[] {
  const { code } = factsAt(workspace, uri);
  return code.exported.flatMap((each) => {
    const isIt =
      each.expression === expression ||
      (code.bindings[each.binding]?.definitions ?? []).some((id) => {
        const { from } = code.definitions[id] ?? {};
        return from?.kind === 'value' && from.value === expression && !from.path.length;
      });
    return isIt && each.name !== 'default' && each.name !== '=' ? [each.name] : [];
  });
}

function outside(workspace: Workspace, uri: string, name: string, depth: number): readonly string[] {
  if (depth > DEPTH_LIMIT) return [name];
  const groups = importersOf(workspace, uri).flatMap((importer) =>
    namesOfWhole(workspace, importer, uri).flatMap((group) =>
      outside(workspace, importer, `${group}-${name}`, depth + 1),
    ),
  );
  const others = reexportsOf(workspace, uri).flatMap(({ uri: importer, fact }): readonly string[] => {
    if (fact.kind === 'all')
      return outside(workspace, importer, fact.name === null ? name : `${fact.name}-${name}`, depth + 1);
    return fact.imported === name ? outside(workspace, importer, fact.name, depth + 1) : [];
  });
  const found = [...groups, ...others];
  return found.length ? found : [name];
}

/** The names under which a file exports another file as a whole. */
function namesOfWhole(workspace: Workspace, importer: string, uri: string): readonly string[] {
  return factsAt(workspace, importer).code.exported.flatMap(({ name }) => {
    if (name === 'default' || name === '=') return [];
    const values = exportTargets(workspace, importer, name).flatMap((each) => targetValues(workspace, each));
    return values.some((value) => value.kind === 'module' && value.uri === uri) ? [name] : [];
  });
}
