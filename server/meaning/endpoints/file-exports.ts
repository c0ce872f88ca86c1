/** What files export that are handlers because of where they lie: under which names, and where it is written. */
import type { ExpressionId } from '../../facts/facts.ts';
import { returnedExpressions } from '../../facts/reading.ts';
import type { Span } from '../../text/span.ts';
import { factsAt, outlineAt } from '../../workspace/facts.ts';
import { type ExportTarget, exportTargets } from '../../workspace/links.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { isOpenToClients } from '../values/client-files.ts';
import type { FunctionValue, Value } from '../values/value.ts';
import { targetValues, valuesOf } from '../values/values.ts';
import type { FileEntry } from '../vocabulary/model.ts';

/** An exported handler: its names (of the export, of properties below it), what the model says of them, where it is written. */
export interface ExportedHandler {
  readonly names: readonly string[];
  readonly meaning: string;
  /** The file whose place makes it a handler. */
  readonly file: string;
  /** The file in which it is written: another one where it is exported on. */
  readonly uri: string;
  /** What to mark. */
  readonly span: Span;
  /** The expression whose value is the handler, or holds it at the names that follow. */
  readonly expression: ExpressionId;
  /** Its values, where the expression alone does not say them. */
  readonly values?: readonly Value[];
}

/** The handlers that a file exports, by what an entry of a model says of its exports. */
export function exportsOf(workspace: Workspace, uri: string, entry: FileEntry): readonly ExportedHandler[] {
  const own = namesOf(workspace, uri);
  return Object.entries(entry.exports).flatMap(([pattern, meaning]) => {
    const [first = '', below] = pattern.split('.');
    // `module.exports = { list, show }` is one export with many names in it.
    const isNamed = own.has(first) || (below === undefined && isInWhole(workspace, uri, first));
    const named = first === '*' ? [...own] : isNamed ? [first] : [];
    const { client } = entry;
    return named.flatMap((name) => {
      if (client && !isOpenToClients(workspace, uri, name, client, entry.directive ?? '')) return [];
      if (isNamed && !own.has(name)) {
        const whole = handlerOf(workspace, uri, 'default', meaning);
        return whole ? propertiesOf(workspace, whole, name, entry.exports) : [];
      }
      const handler = handlerOf(workspace, uri, name, meaning);
      if (!handler || below === undefined) return handler ?? [];
      return propertiesOf(workspace, handler, below, entry.exports);
    });
  });
}

function isInWhole(workspace: Workspace, uri: string, name: string): boolean {
  return (
    name !== 'default' &&
    outlineAt(workspace, uri).exports.some((each) => each.name === '=') &&
    exportTargets(workspace, uri, name).some((target) =>
      targetValues(workspace, target).some(({ kind }) => kind === 'function' || kind === 'library'),
    )
  );
}

/** Names that a file exports; `export *` only counts for what is exported of another file of the workspace. */
function namesOf(workspace: Workspace, uri: string, depth = 0): ReadonlySet<string> {
  const names = new Set<string>();
  for (const each of outlineAt(workspace, uri).exports) {
    if (each.name !== null) names.add(each.name === '=' ? 'default' : each.name);
    else if (each.kind === 'all' && depth < 3)
      for (const target of exportTargets(workspace, uri, '*'))
        if (target.kind === 'module')
          for (const name of namesOf(workspace, target.uri, depth + 1))
            if (name !== 'default') names.add(name);
  }
  return names;
}

function handlerOf(
  workspace: Workspace,
  file: string,
  name: string,
  meaning: string,
): ExportedHandler | null {
  for (const target of exportTargets(workspace, file, name)) {
    if (target.kind !== 'binding' && target.kind !== 'expression') continue;
    const { uri } = target;
    const at = placeOf(workspace, target);
    if (!at) continue;
    const { span, expression } = at;
    const base = { names: [name], meaning, file, uri, span, expression };
    return at.isWhole && !target.path.length ? base : { ...base, values: targetValues(workspace, target) };
  }
  return null;
}

/** Where a handler is written. */
export interface Written {
  readonly span: Span;
  readonly expression: ExpressionId;
  /** Whether the value of the expression is the handler itself, not a part of it. */
  readonly isWhole: boolean;
}

function placeOf(
  workspace: Workspace,
  target: Extract<ExportTarget, { kind: 'binding' | 'expression' }>,
): Written | null {
  if (target.kind === 'expression') return written(workspace, target.uri, target.expression);
  const { code } = factsAt(workspace, target.uri);
  const binding = code.bindings[target.binding];
  const [definition, ...others] = (binding?.definitions ?? [])
    .map((id) => code.definitions[id])
    .filter((each) => each?.into.length === 0);
  if (!binding || definition?.from.kind !== 'value') return null;
  const { value, path } = definition.from;
  return { span: binding.span, expression: value, isWhole: !path.length && !others.length };
}

/** Where a handler without a name of its own is marked: the head of a function, the callee of a call. */
export function written(workspace: Workspace, uri: string, expression: ExpressionId): Written {
  const { code } = factsAt(workspace, uri);
  const at = code.expressions[expression];
  const { start, end } = at ?? { start: 0, end: 0 };
  const body = at?.kind === 'function' ? (code.functions[at.target]?.body.start ?? end) : end;
  const callee = at?.kind === 'call' ? (code.expressions[at.callee]?.end ?? end) : end;
  const head = fileAt(workspace, uri)?.text.slice(start, Math.min(body, callee)).trimEnd() ?? '';
  return { span: { start, end: start + head.length }, expression, isWhole: true };
}

/** `export const actions = { save: …, default: … }`: one handler for each property that the pattern speaks of. */
function propertiesOf(
  workspace: Workspace,
  { file, uri, names, meaning, expression }: ExportedHandler,
  below: string,
  exports: Readonly<Record<string, string>>,
): readonly ExportedHandler[] {
  const values = valuesOf(workspace, { uri, expression });
  const all = values.flatMap((value) => (value.kind === 'function' ? returnedOf(workspace, value) : [value]));
  return all.flatMap((value) => {
    if (value.kind !== 'object' || value.uri !== uri) return [];
    const literal = factsAt(workspace, uri).code.expressions[value.expression];
    return (literal?.kind === 'object' ? literal.properties : []).flatMap((property) => {
      const { key, span } = property;
      if (key === null || (below === '*' ? `${names[0]}.${key}` in exports : below !== key)) return [];
      const head = { start: span.start, end: Math.min(span.end, span.start + key.length) };
      return [{ file, uri, names: [...names, key], meaning, span: head, expression: property.value }];
    });
  });
}

/** What a function gives back: `export default (service) => ({ get, post })`. */
function returnedOf(workspace: Workspace, value: FunctionValue): readonly Value[] {
  const { code } = factsAt(workspace, value.uri);
  return returnedExpressions(code, value.function).flatMap((expression) =>
    valuesOf(workspace, { uri: value.uri, expression }, value.context),
  );
}
