/** Takes the address of the site from the environment where the host that a request names stands in it. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { withoutCasts } from '../../facts/reading.ts';
import type { Flow } from '../../flow/flows.ts';
import type { Arrival } from '../../flow/search.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { isEnvironment } from '../../meaning/settings/circumstances.ts';
import type { TextEdit } from '../../text/edit.ts';
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { carriersOf } from './carriers.ts';
import { addends } from './joined-text.ts';
import { withParentheses } from './operands.ts';
import type { Repair } from './repair.ts';

/** The name of the variable where the project has none. */
const usualName = 'SITE_URL';

/**
 * Repairs of a flow of the request's host into an address. Level C: the variable must be set where the service runs, and
 * that one of this name holds the address of the site is told by the name alone.
 */
export function siteRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const read = `process.env.${nameOfSite(workspace) ?? usualName}`;
  const title = `Take the address of the site from \`${read}\``;
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const carriers = carriersOf(workspace, flow).filter(({ arrival }) => isSameData(arrival, flow.arrival));
  if (!carriers.length)
    return refused('The address is put together elsewhere: take that of the site from the settings there.');
  const edits = carriers.map(({ place }) => addressEdits(code, text, place.expression, read));
  const known = edits.filter((each) => each !== null);
  if (known.length < edits.length) return refused('What stands before the host is not written beside it.');
  return [{ kind: 'edits', title, level: 'C', edits: [{ uri, edits: known.flat() }] }];
}

/** Whether two arrivals are of the same part of the request, so that both name its host. */
function isSameData(one: Arrival, other: Arrival): boolean {
  return (
    one.from.kind === 'source' &&
    other.from.kind === 'source' &&
    one.from.part === other.from.part &&
    one.path.join('.') === other.path.join('.')
  );
}

/** Edits that put code for the address of the site where scheme and host stand; null where the scheme is not written beside the host. */
function addressEdits(code: Code, text: string, id: ExpressionId, read: string): readonly TextEdit[] | null {
  const own = code.expressions[id];
  if (!own) return null;
  const parent = code.expressions[own.parent];
  // What types say of it stands between it and the text.
  if (parent?.kind === 'cast') return addressEdits(code, text, own.parent, read);
  if (isOrigin(code, id)) return [edit(own.start, own.end, read)];
  if (parent?.kind === 'template') return inTemplate(code, text, parent, id, read);
  return parent?.kind === 'binary' ? inSum(code, text, id, read) : null;
}

/** Whether an expression gives scheme and host together: `url.origin`, or a name for it. */
function isOrigin(code: Code, id: ExpressionId): boolean {
  const expression = withoutCasts(code, id);
  if (expression?.kind === 'member') return expression.property === 'origin';
  const [only = NONE, ...others] = expression?.kind === 'reference' ? expression.definitions : [];
  const from = code.definitions[only]?.from;
  if (from?.kind !== 'value' || others.length) return false;
  const value = code.expressions[from.value];
  return (from.path.at(-1) ?? (value?.kind === 'member' ? value.property : null)) === 'origin';
}

const scheme = /(?:https?)?:\/\/$/;

/** `https://${host}`, or `${protocol}://${host}`. */
function inTemplate(
  code: Code,
  text: string,
  { texts, values, tag }: Extract<Expression, { kind: 'template' }>,
  id: ExpressionId,
  read: string,
): readonly TextEdit[] | null {
  const index = values.indexOf(id);
  const before = texts[index];
  const next = texts[index + 1];
  if (!before || !next || tag !== NONE) return null;
  const lead = scheme.exec(text.slice(before.start, before.end))?.[0];
  if (lead === undefined) return null;
  const written = `\${${read}}`;
  if (lead !== '://') return [edit(before.end - lead.length, next.start, written)];
  const protocol = texts[index - 1];
  const isAlone = before.end - before.start === lead.length && code.expressions[values[index - 1] ?? NONE];
  return protocol && isAlone ? [edit(protocol.end, next.start, written)] : null;
}

/** `'https://' + host`, or `protocol + '://' + host`. */
function inSum(code: Code, text: string, id: ExpressionId, read: string): readonly TextEdit[] | null {
  let top = id;
  for (
    let at = code.expressions[id]?.parent ?? NONE;
    isSum(code, at);
    at = code.expressions[at]?.parent ?? NONE
  )
    top = at;
  const operands = addends(code, top);
  const index = operands.indexOf(id);
  const lead = code.expressions[operands[index - 1] ?? NONE];
  const own = withParentheses(code, text, id);
  if (lead?.kind !== 'literal' || typeof lead.value !== 'string') return null;
  const inner = text.slice(lead.start + 1, lead.end - 1);
  const found = scheme.exec(inner)?.[0];
  if (found === undefined) return null;
  const isJoinedApart = text.slice(lead.end, own.start).includes(')');
  if (found === inner && found !== '://' && !isJoinedApart) return [edit(lead.start, own.end, read)];
  if (found !== '://')
    return [edit(lead.end - 1 - found.length, lead.end - 1, ''), edit(own.start, own.end, read)];
  const protocol = operands[index - 2];
  return protocol !== undefined && found === inner
    ? [edit(withParentheses(code, text, protocol).start, own.end, read)]
    : null;
}

function isSum(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  return expression?.kind === 'binary' && expression.operator === '+';
}

/** The variable of the environment in which the project has the address of the site, by its name; null if there is none. */
function nameOfSite(workspace: Workspace): string | null {
  const counts = new Map<string, number>();
  for (const uri of scriptFiles(workspace)) {
    factsAt(workspace, uri).code.expressions.forEach((each, expression) => {
      if (each.kind !== 'member' || !each.property || !isSiteName(each.property)) return;
      if (!isEnvironment(workspace, { uri, expression })) return;
      counts.set(each.property, (counts.get(each.property) ?? 0) + 1);
    });
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? null;
}

const kinds = new Set(['url', 'origin', 'address']);
const sites = new Set(['site', 'public', 'app', 'base', 'frontend', 'client', 'web', 'website', 'external']);

function isSiteName(name: string): boolean {
  const words = nameWords(name);
  return (
    words.length > 1 && kinds.has(words.at(-1) ?? '') && words.slice(0, -1).every((each) => sites.has(each))
  );
}

function edit(start: number, end: number, text: string): TextEdit {
  return { span: { start, end }, text };
}
