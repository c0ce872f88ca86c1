/** Lets a server ask only hosts of a list, which is empty until somebody fills it. */
import type { Flow } from '../../flow/flows.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { harmless } from '../injection.ts';
import { asText, isTyped } from './as-text.ts';
import { carriersOf, isStable } from './carriers.ts';
import { exitAt } from './exits.ts';
import { before, beforeAll, freeName, layoutOf } from './insertion.ts';
import type { Repair } from './repair.ts';

const title = 'Ask only hosts of a list (to be filled in)';

/** Repairs of a flow into an address that the server asks. Level C: which hosts may be asked is not known, so none may. */
export function hostRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const { before: start, after } = flow.arrival.form;
  const part = [...flow.path, ...flow.arrival.form.part];
  const carriers = carriersOf(workspace, flow, [...harmless, 'known-host']);
  if (start || after || (part.length && !/^(?:url|uri|href)$/.test(part.at(-1) ?? '')))
    return refused('The data is only a part of the address: take that part from a fixed list.');
  const [carrier] = carriers;
  if (!carrier || !isStable(code, carrier.place.expression))
    return refused('The address is no plain name that can be tested before it is used.');
  const own = code.expressions[carrier.place.expression];
  const address = fileAt(workspace, uri)?.text.slice(own?.start, own?.end) ?? '';
  const list = freeName(code, 'allowedHosts');
  const value = isTyped(uri) ? asText(address) : address;
  const test = `!URL.canParse(${value}) || !${list}.has(new URL(${value}).hostname)`;
  const exit = exitAt(workspace, flow.argument, test, 'The address is not allowed');
  if (typeof exit === 'string') return refused(exit);
  const { end } = layoutOf(workspace, uri);
  const lines = before(workspace, uri, carrier.place.expression, exit.lines);
  const declared = beforeAll(workspace, uri, flow.argument.expression, [
    `// TODO: list the hosts that may be asked; keep redirects from being followed to others.`,
    `const ${list} = new Set${isTyped(uri) ? '<string>' : ''}([])${end}`,
  ]);
  if (!lines || !declared) return refused('There is no statement before which the check could stand.');
  return [{ kind: 'edits', title, level: 'C', edits: [{ uri, edits: [...exit.edits, declared, ...lines] }] }];
}
