/** Leaves secret fields out of a reply. */

import { type Code, type ExpressionId, NONE } from '../facts/facts.ts';
import type { Flow } from '../flow/flows.ts';
import { argumentOf, selects } from '../meaning/automaton.ts';
import { type FixEntries, list } from '../meaning/model.ts';
import { automatonOf } from '../meaning/model-set.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { quoteOf } from './imports.ts';
import { freeName } from './insertion.ts';
import type { Repair } from './repair.ts';

type Projection = NonNullable<FixEntries['projection']>[number];

/**
 * Repairs that read all fields but the secret ones (by the query's own option), or take them off before the reply.
 * Level A only where the fields are not read anywhere in the file; else B.
 */
export function projectionRepairs(
  workspace: Workspace,
  flow: Flow,
  secrets: readonly string[],
): readonly Repair[] {
  const { from, path } = flow.arrival;
  if (from.kind !== 'query' || !secrets.length) return [];
  const single = path.length > 0 && secrets.includes(path.at(-1) ?? '');
  if (single) return [];
  const isPlain = automatonOf(workspace).models.get(from.query.model)?.fixes?.records === 'plain';
  return [...byQuery(workspace, flow, secrets), ...(isPlain ? byRest(workspace, flow, secrets) : [])];
}

function byQuery(workspace: Workspace, flow: Flow, secrets: readonly string[]): readonly Repair[] {
  const { from, place } = flow.arrival;
  if (from.kind !== 'query') return [];
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (call?.kind !== 'call' || callee?.kind !== 'member') return [];
  const fixes = automatonOf(workspace).models.get(from.query.model)?.fixes;
  const names = list(from.query.entry.on);
  const entry = fixes?.projection?.find(
    (each) =>
      list(each.call).includes(callee.property ?? '') && list(each.on).some((name) => names.includes(name)),
  );
  if (!entry || from.query.selected.kind !== 'all') return [];
  const keep = (from.query.entity?.fields ?? [])
    .filter((field) => !field.relation && !secrets.includes(field.name))
    .map((field) => field.name);
  const edit = projectionEdit(workspace, code, place.uri, place.expression, entry, keep, secrets);
  if (!edit) return [];
  const level = secrets.some((name) => isRead(code, name)) ? 'B' : 'A';
  const title = `Do not read ${secrets.map((name) => `\`${name}\``).join(', ')}`;
  return [{ kind: 'edits', title, level, edits: [{ uri: place.uri, edits: [edit] }] }];
}

function projectionEdit(
  workspace: Workspace,
  code: Code,
  uri: string,
  id: ExpressionId,
  entry: Projection,
  keep: readonly string[],
  secrets: readonly string[],
) {
  const call = code.expressions[id];
  const at = argumentOf(entry.argument);
  if (call?.kind !== 'call' || !at || call.close === NONE) return null;
  const quote = quoteOf(fileAt(workspace, uri)?.text ?? '');
  const value =
    entry.form === 'omit'
      ? `{ ${secrets.map((name) => `${name}: true`).join(', ')} }`
      : entry.form === 'keys'
        ? `{ ${keep.map((name) => `${name}: true`).join(', ')} }`
        : entry.form === 'exclude'
          ? `{ exclude: [${secrets.map((name) => quote + name + quote).join(', ')}] }`
          : `${quote}${secrets.map((name) => `-${name}`).join(' ')}${quote}`;
  const property = entry.option ? `${entry.option}: ${value}` : null;
  const index = call.arguments.findIndex((_, i) => selects(at.which, i, call.arguments.length));
  const argument = code.expressions[call.arguments[index] ?? NONE];
  if (entry.form === 'text' && !property)
    return { span: { start: call.end, end: call.end }, text: `.select(${value})` };
  if (!argument) {
    if (at.which.kind !== 'index' || at.which.index !== call.arguments.length) return null;
    const before = call.arguments.length ? ', ' : '';
    return {
      span: { start: call.close, end: call.close },
      text: before + (property ? `{ ${property} }` : value),
    };
  }
  if (
    argument.kind !== 'object' ||
    !property ||
    argument.properties.some((each) => each.key === entry.option || each.kind === 'spread')
  )
    return null;
  const last = argument.properties.at(-1);
  if (!last) return { span: { start: argument.start + 1, end: argument.end - 1 }, text: ` ${property} ` };
  return { span: { start: last.span.end, end: last.span.end }, text: `, ${property}` };
}

/** `res.json(user)` becomes `const { password, ...rest } = user; res.json(rest)`, as one expression-free edit before the statement. */
function byRest(workspace: Workspace, flow: Flow, secrets: readonly string[]): readonly Repair[] {
  const { uri, expression } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const argument = code.expressions[expression];
  const call = code.expressions[flow.call.expression];
  const text = fileAt(workspace, uri)?.text ?? '';
  if (
    argument?.kind !== 'reference' ||
    call?.kind !== 'call' ||
    flow.arrival.from.kind !== 'query' ||
    flow.arrival.from.query.many
  )
    return [];
  const lineStart = text.lastIndexOf('\n', call.start - 1) + 1;
  const lead = text.slice(lineStart, call.start);
  // Only a statement of its own, alone on its line and within braces, can have another one before it.
  if (!/^\s*(?:return\s+)?$/.test(lead)) return [];
  const previous = text.slice(0, lineStart).trimEnd();
  if (!/[{};]$/.test(previous)) return [];
  const rest = freeName(code, `${argument.name}WithoutSecrets`);
  if (secrets.some((name) => code.bindings.some((binding) => binding.name === name))) return [];
  const indent = /^\s*/.exec(lead)?.[0] ?? '';
  const end = /;\s*$/m.test(text) ? ';' : '';
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const statement = `${indent}const { ${secrets.join(', ')}, ...${rest} } = ${argument.name}${end}${lineEnd}`;
  return [
    {
      kind: 'edits',
      title: `Send it without ${secrets.map((name) => `\`${name}\``).join(', ')}`,
      level: 'B',
      edits: [
        {
          uri,
          edits: [
            { span: { start: lineStart, end: lineStart }, text: statement },
            { span: { start: argument.start, end: argument.end }, text: rest },
          ],
        },
      ],
    },
  ];
}

/** Whether a property of that name is read in the file. */
function isRead(code: Code, name: string): boolean {
  return (
    code.expressions.some((each) => each.kind === 'member' && each.property === name) ||
    code.definitions.some(
      (each) =>
        (each.from.kind === 'value' || each.from.kind === 'parameter') && each.from.path.includes(name),
    )
  );
}
