/** How a model speaks of what an expression stands for: the file or package that it comes from, and the way from there. */
import { type BindingId, type Code, type ExpressionId, NONE } from '../facts/facts.ts';
import type { ExpressionPlace, FunctionValue, Value } from '../meaning/values/value.ts';
import { valuesOf } from '../meaning/values/values.ts';
import { factsAt } from '../workspace/facts.ts';
import { type ExportTarget, exportTargets, importTargets } from '../workspace/links.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Something that can be had by a name. */
export interface Export {
  readonly from:
    | { readonly kind: 'file'; readonly uri: string }
    | { readonly kind: 'package'; readonly name: string };
  /** The steps of an access path behind `module`: `.requireTenant`, `.guards.need()`; empty for the whole. */
  readonly path: string;
}

/** Nesting that is followed; longer chains are nothing that a team would write down. */
const DEPTH_LIMIT = 12;

/** The export that an expression stands for; null if no model can speak of it, as of a function within another. */
export function exportAt(workspace: Workspace, place: ExpressionPlace, depth = DEPTH_LIMIT): Export | null {
  if (depth <= 0) return null;
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[place.expression];
  const of = (id: ExpressionId) => exportAt(workspace, { uri, expression: id }, depth - 1);
  const written = () => {
    switch (expression?.kind) {
      case 'reference':
        return nameAt(workspace, uri, code, expression.binding, []);
      case 'member': {
        if (expression.property === null) return null;
        const made = instanceAt(workspace, { uri, expression: expression.object });
        if (made) return behind(made, [expression.property]);
        const whole = code.expressions[expression.object];
        const inner =
          whole?.kind === 'reference'
            ? nameAt(workspace, uri, code, whole.binding, [expression.property])
            : behind(of(expression.object), [expression.property]);
        return inner;
      }
      case 'call': {
        const called = of(expression.callee);
        return called && { ...called, path: `${called.path}()` };
      }
      case 'await':
      case 'cast':
        return of(expression.operand);
      default:
        return null;
    }
  };
  return written() ?? byValue(workspace, place);
}

/** A name of a file, and the members below it. */
function nameAt(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: BindingId,
  path: readonly string[],
  depth = DEPTH_LIMIT,
): Export | null {
  const binding = code.bindings[id];
  if (binding?.function !== 0 || depth <= 0) return null;
  for (const each of binding.definitions) {
    const from = code.definitions[each]?.from;
    const index =
      from?.kind === 'import'
        ? from.import
        : from?.kind === 'value'
          ? code.imports.findIndex(({ expression }) => expression !== NONE && expression === from.value)
          : -1;
    const [, ...others] = binding.definitions;
    const source = from?.kind === 'value' && index < 0 ? code.expressions[from.value] : undefined;
    // `const { requireTenant } = guards`: what it is called where it comes from.
    if (from?.kind === 'value' && source?.kind === 'reference' && source.binding !== id && !others.length)
      return nameAt(workspace, uri, code, source.binding, [...from.path, ...path], depth - 1);
    if (index < 0) continue;
    const below = from?.kind === 'value' ? [...from.path, ...path] : path;
    const [target] = importTargets(workspace, uri, index);
    return target ? exportOf(workspace, target, below, depth - 1) : null;
  }
  return behind({ from: { kind: 'file', uri }, path: `.${binding.name}` }, path);
}

function exportOf(
  workspace: Workspace,
  target: ExportTarget,
  below: readonly string[],
  depth: number,
): Export | null {
  const path = [...target.path, ...below];
  switch (target.kind) {
    case 'binding': {
      const { code } = factsAt(workspace, target.uri);
      return nameAt(workspace, target.uri, code, target.binding, path, depth);
    }
    case 'expression': {
      const { code } = factsAt(workspace, target.uri);
      const exported = code.exported.find(({ expression }) => expression === target.expression);
      const value = code.expressions[target.expression];
      const [first, ...rest] = path;
      // `module.exports = { requireTenant }`
      const property =
        value?.kind === 'object' && first !== undefined
          ? value.properties.find(({ key }) => key === first)
          : undefined;
      const inner = property && code.expressions[property.value];
      if (inner?.kind === 'reference') return nameAt(workspace, target.uri, code, inner.binding, rest, depth);
      const name = exported?.name === '=' ? 'default' : exported?.name;
      return name === undefined
        ? null
        : behind({ from: { kind: 'file', uri: target.uri }, path: `.${name}` }, path);
    }
    case 'module': {
      const [name, ...rest] = path;
      const [next] = name === undefined ? [] : exportTargets(workspace, target.uri, name);
      return next && next.kind !== 'module' ? exportOf(workspace, next, rest, depth - 1) : null;
    }
    case 'package': {
      const name = target.subpath ? `${target.name}/${target.subpath.replace(/^\.?\//, '')}` : target.name;
      return behind({ from: { kind: 'package', name }, path: '' }, path);
    }
  }
}

function behind(whole: Export | null, path: readonly string[]): Export | null {
  if (!whole) return null;
  const steps = path.map((name) => (/^[\w$]+$/.test(name) ? `.${name}` : `["${name}"]`));
  return path.some((name) => name === '*' || name.includes('"'))
    ? null
    : { ...whole, path: whole.path + steps.join('') };
}

/** An instance of a class of the project: what is said of one holds for all of them. */
function instanceAt(workspace: Workspace, place: ExpressionPlace): Export | null {
  const [only, ...others] = valuesOf(workspace, place).filter(({ kind }) => kind !== 'unknown');
  return only?.kind === 'instance' && !others.length ? exportOfValue(workspace, only) : null;
}

/** What an expression stands for, where it is no chain of names: a method of what a container gives, a parameter. */
function byValue(workspace: Workspace, place: ExpressionPlace): Export | null {
  const values = valuesOf(workspace, place).filter(({ kind }) => kind !== 'unknown' && kind !== 'library');
  const [only] = values;
  return only && values.length === 1 ? exportOfValue(workspace, only) : null;
}

function exportOfValue(workspace: Workspace, value: Value): Export | null {
  if (value.kind === 'function') return exportOfFunction(workspace, value);
  if (value.kind !== 'class' && value.kind !== 'instance') return null;
  const { code } = factsAt(workspace, value.uri);
  const name = code.classes[value.class]?.name;
  const isAtTop = code.bindings.some((binding) => binding.function === 0 && binding.name === name);
  if (!name || !isAtTop) return null;
  const path = value.kind === 'class' ? `.${name}` : `.${name}()`;
  return { from: { kind: 'file', uri: value.uri }, path };
}

function exportOfFunction(workspace: Workspace, value: FunctionValue): Export | null {
  const { code } = factsAt(workspace, value.uri);
  const fact = code.functions[value.function];
  if (!fact) return null;
  if (fact.class !== NONE) {
    const member = code.classes[fact.class]?.members.find((each) => each.function === value.function);
    const owner = exportOfValue(workspace, {
      kind: member?.static ? 'class' : 'instance',
      uri: value.uri,
      class: fact.class,
      site: null,
      context: null,
    });
    return member?.name ? behind(owner, [member.name]) : null;
  }
  const binding = code.bindings.find(
    (each) =>
      each.function === 0 &&
      each.definitions.some((id) => {
        const from = code.definitions[id]?.from;
        return from?.kind === 'value' && from.value === fact.expression && !from.path.length;
      }),
  );
  return binding ? { from: { kind: 'file', uri: value.uri }, path: `.${binding.name}` } : null;
}
