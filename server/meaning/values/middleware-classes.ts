/** Classes that decorators put before handlers: `@UseBefore(Badges)` has the method `use` of `Badges` run. */
import type { FunctionId } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { appliedBy, flatGiven, givenTo, valuesGiven } from './decorators.ts';

/** Key of the class -> the models whose decorators are given it. */
const middlewareClasses = query<Workspace, ReadonlyMap<string, readonly string[]>>({
  name: 'classes of middleware',
  compute: (workspace) => {
    const found = new Map<string, readonly string[]>();
    const add = (key: string, model: string) =>
      found.set(key, [...new Set([...(found.get(key) ?? []), model])].sort());
    for (const uri of programFiles(workspace))
      factsAt(workspace, uri).code.classes.forEach((fact, id) => {
        for (const decorated of [fact, ...fact.members])
          for (const applied of decorated.decorators.length ? appliedBy(workspace, uri, decorated) : []) {
            const { entry, model } = applied;
            if (entry.is !== 'middleware') continue;
            if (typeof entry.at === 'object' && !entry.at.length) add(`${uri}#${id}`, model);
            const given = flatGiven(workspace, givenTo(workspace, applied, entry.at ?? '*'));
            for (const value of valuesGiven(workspace, given))
              if (value.kind === 'class' || value.kind === 'instance')
                add(`${value.uri}#${value.class}`, model);
          }
      });
    return found;
  },
  fingerprint: (found) => JSON.stringify([...found].sort()),
  onCycle: new Map(),
});

/** The model whose middleware a method is, because a decorator puts its class before handlers; null if it is none. */
export function middlewareModelOf(workspace: Workspace, uri: string, id: FunctionId): string | null {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  if (fact?.kind !== 'method') return null;
  const { models } = automatonOf(workspace);
  const named = [...models].filter(([, { classes }]) => classes?.middleware === fact.name);
  if (!named.length) return null;
  const known = middlewareClasses(workspace, '').get(`${uri}#${fact.class}`) ?? [];
  return named.find(([model]) => known.includes(model))?.[0] ?? null;
}
