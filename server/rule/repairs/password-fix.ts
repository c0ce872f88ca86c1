/** Hashes a password before it is stored, by the library that the project has for it. */
import type { Flow } from '../../flow/flows.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { carriersOf } from './carriers.ts';
import { recipesFor, written } from './recipes.ts';
import type { Repair } from './repair.ts';
import { replacementOf } from './value-fix.ts';

const title = 'Hash the password (signing in and what is stored already must follow)';

/** Repairs of a password that is stored. Level C: whoever compares it has to hold it against the hash. */
export function passwordRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const [recipe] = recipesFor(workspace, uri, 'password-hash');
  if (!recipe)
    return refused('The project has no library that hashes passwords. Add one, such as argon2, first.');
  const carriers = carriersOf(workspace, flow, ['hash']);
  const [carrier] = carriers;
  const own = code.expressions[carrier?.place.expression ?? -1];
  // What carries more than the password, or is looked into by the store, is an object with other fields beside it.
  const isMore =
    carrier !== undefined &&
    (carrier.arrival.path.length < flow.arrival.path.length ||
      (flow.path.length > 0 && carrier.place.expression === flow.argument.expression));
  if (!carrier || carriers.length > 1 || !own || isMore)
    return refused('The password is a part of an object that is stored as a whole.');
  if (!code.functions[own.function]?.async) return refused('The function is not asynchronous.');
  const edits = replacementOf(workspace, carrier, (value) =>
    written(workspace, uri, recipe, { value, text: `String(${value})` }),
  );
  return edits
    ? [{ kind: 'edits', title, level: 'C', edits: [{ uri, edits }] }]
    : refused('The library cannot be imported into this file.');
}
