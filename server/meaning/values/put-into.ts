/** What code puts into lists one by one: `routes.push(route)`, `this.routes.push(route)`. */

import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { functionOfThis, perCode } from '../../facts/reading.ts';
import { definitionsFrom } from '../../facts/tables.ts';

/** The arguments that are put into a list literal by its name in the file, or by the member that it is, in the order of the text. */
export function putIntoList(code: Code, list: ExpressionId): readonly ExpressionId[] {
  const table = putInto(code);
  return table.size ? (table.get(holderOf(code, list)) ?? []) : [];
}

/** What a list is known by in its file: the number of its binding, or the class and the name of the member; empty if neither. */
function holderOf(code: Code, list: ExpressionId): string {
  const [definition] = definitionsFrom(code).get(list) ?? [];
  const own = code.definitions[definition ?? NONE];
  if (own && !own.into.length && own.from.kind === 'value' && !own.from.path.length) return `${own.binding}`;
  for (const [id, { members }] of code.classes.entries())
    for (const member of members) if (member.value === list) return memberKey(id, member.name);
  const assignment = own && own.into.length === 1 ? own.into[0] : null;
  const { class: around = NONE } =
    code.functions[functionOfThis(code, code.expressions[list]?.function ?? 0)] ?? {};
  return assignment && around !== NONE ? memberKey(around, assignment) : '';
}

function memberKey(id: number, name: string | null): string {
  return name === null ? '' : `${id}.${name}`;
}

/** What stands for a list (see `holderOf`) -> the arguments that are put into it, in the order of the text. */
const putInto = perCode((code): ReadonlyMap<string, readonly ExpressionId[]> => {
  const table = new Map<string, ExpressionId[]>();
  for (const call of code.expressions) {
    const callee = call.kind === 'call' ? code.expressions[call.callee] : undefined;
    if (call.kind !== 'call' || callee?.kind !== 'member' || callee.property !== 'push') continue;
    const key = keyOfList(code, callee.object);
    if (!key) continue;
    const own = table.get(key);
    if (own) own.push(...call.arguments);
    else table.set(key, [...call.arguments]);
  }
  return table;
});

function keyOfList(code: Code, id: ExpressionId): string {
  const list = code.expressions[id];
  if (list?.kind === 'reference') return list.binding === NONE ? '' : `${list.binding}`;
  if (list?.kind !== 'member' || code.expressions[list.object]?.kind !== 'this') return '';
  const around = code.functions[functionOfThis(code, list.function)];
  return around && around.class !== NONE ? memberKey(around.class, list.property) : '';
}
