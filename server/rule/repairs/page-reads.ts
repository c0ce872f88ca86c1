/** Fields that the pages of a project read of what they are answered: who leaves such a field out takes it from them. */
import type { Code, ExpressionId } from '../../facts/facts.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A script with markup, and what it reads of which thing, as in `project.secret`; empty for other scripts. */
const readInPage = query<Workspace, ReadonlySet<string>>({
  name: 'fields that a page reads',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const found = new Set<string>();
    if (!code.expressions.some(({ kind }) => kind === 'jsx')) return found;
    for (const each of code.expressions)
      if (each.kind === 'member' && each.property !== null)
        found.add(`${thingNamed(code, each.object)}.${each.property}`);
    for (const { from } of code.definitions)
      if (from.kind === 'value' && from.path.length === 1)
        found.add(`${thingNamed(code, from.value)}.${from.path[0]}`);
    return found;
  },
  fingerprint: (found) => [...found].sort().join(' '),
  onCycle: new Set(),
});

/** The last word of the name that a value has: `project` for `activeProject` and for `props.project`. */
function thingNamed(code: Code, id: ExpressionId): string {
  const value = code.expressions[id];
  const name = value?.kind === 'reference' ? value.name : value?.kind === 'member' ? value.property : null;
  return nameWords(name ?? '').at(-1) ?? '';
}

/** Whether any page of the project reads a field of what is named as the entity is. */
export function isReadInPages(workspace: Workspace, entity: string, field: string): boolean {
  if (entity === '') return false;
  const wanted = `${nameWords(entity).at(-1) ?? ''}.${field}`;
  return scriptFiles(workspace).some((uri) => readInPage(workspace, uri).has(wanted));
}
