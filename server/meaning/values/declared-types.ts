/**
 * What annotations say of a value that is reached through others: `deps.db` and `{ db }` where `deps` has the type
 * `{ db: Pool }`, `env.DB`, `this.options.pool`. The type of a name alone is read where the name is (`typeValues`).
 */
import { type Code, type Definition, type MemberFact, NONE, type TypeFact } from '../../facts/facts.ts';
import { functionOfThis } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import { resolveModule } from '../../workspace/resolve.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { transparent, typeValues } from './type-values.ts';
import type { ExpressionPlace, Value } from './value.ts';

/** Names, members, aliases and interfaces followed from one expression. */
const DEPTH_LIMIT = 8;
/** Files that export again what others export. */
const FILE_LIMIT = 4;

/** A type, and the file in which its names have their meaning. */
interface Declared {
  readonly uri: string;
  readonly type: TypeFact;
}

/** Values of the type that is declared for what stands at a place, by the members of types alone; empty if there is none. */
export function declaredValues(workspace: Workspace, place: ExpressionPlace): readonly Value[] {
  const declared = declaredAt(workspace, place, 0);
  return declared ? typeValues(workspace, declared.uri, declared.type) : [];
}

function declaredAt(
  workspace: Workspace,
  { uri, expression: id }: ExpressionPlace,
  depth: number,
): Declared | null {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  if (!expression || depth > DEPTH_LIMIT) return null;
  const of = (at: number) => declaredAt(workspace, { uri, expression: at }, depth + 1);
  switch (expression.kind) {
    case 'reference': {
      const definitions = expression.definitions.length
        ? expression.definitions
        : (code.bindings[expression.binding]?.definitions ?? []);
      const [only] = definitions;
      const definition = definitions.length === 1 ? code.definitions[only as number] : undefined;
      return definition ? declaredFor(workspace, uri, code, definition, depth) : null;
    }
    case 'member': {
      if (expression.property === null) return null;
      if (code.expressions[expression.object]?.kind === 'this')
        return fieldType(code, uri, expression.function, expression.property);
      return memberType(workspace, of(expression.object), expression.property, depth + 1);
    }
    case 'cast':
      return expression.type ? { uri, type: expression.type } : of(expression.operand);
    case 'await':
      return of(expression.operand);
    default:
      return null;
  }
}

function declaredFor(
  workspace: Workspace,
  uri: string,
  code: Code,
  { from, into, binding }: Definition,
  depth: number,
): Declared | null {
  if (into.length) return null;
  if (from.kind === 'parameter') {
    const own = code.functions[from.function]?.parameters[from.index]?.type;
    return own ? below(workspace, { uri, type: own }, from.path, depth) : null;
  }
  if (from.kind !== 'value') return null;
  const type = code.bindings[binding]?.type;
  if (type && !from.path.length) return { uri, type };
  const whole = declaredAt(workspace, { uri, expression: from.value }, depth + 1);
  return below(workspace, whole, from.path, depth);
}

function below(
  workspace: Workspace,
  from: Declared | null,
  path: readonly string[],
  depth: number,
): Declared | null {
  return path.reduce<Declared | null>((at, name) => memberType(workspace, at, name, depth + 1), from);
}

/** `this.deps`: the annotation of the field, or of the parameter of the constructor that is one. */
function fieldType(code: Code, uri: string, from: number, name: string): Declared | null {
  const owner = code.classes[code.functions[functionOfThis(code, from)]?.class ?? NONE];
  const isField = (member: MemberFact) => member.kind === 'field' && member.name === name;
  const field = owner?.members.find((member) => isField(member) && member.type);
  if (field?.type) return { uri, type: field.type };
  const maker = owner?.members.find(({ kind }) => kind === 'constructor');
  const parameters = code.functions[maker?.function ?? NONE]?.parameters ?? [];
  const type = parameters.find((each) => each.property && each.name === name)?.type;
  return type ? { uri, type } : null;
}

/** The type of a member of a type, through aliases, interfaces and the types that they extend. */
function memberType(workspace: Workspace, of: Declared | null, name: string, depth: number): Declared | null {
  if (!of || depth > DEPTH_LIMIT) return null;
  const { uri, type } = of;
  switch (type.kind) {
    case 'object': {
      const found = type.properties.find((each) => each.name === name)?.type;
      return found ? { uri, type: found } : null;
    }
    case 'union':
    case 'intersection':
      return first(type.members, (member) => memberType(workspace, { uri, type: member }, name, depth + 1));
    case 'named': {
      const [inner] = type.arguments;
      if (type.binding === NONE)
        return inner && transparent.has(type.name)
          ? memberType(workspace, { uri, type: inner }, name, depth + 1)
          : null;
      const found = declarationOf(workspace, uri, type.binding, type.name);
      return first(found ?? [], (each) => memberType(workspace, each, name, depth + 1));
    }
    default:
      return null;
  }
}

/** What a type of the project is declared as: its own members, then the types it extends. */
function declarationOf(
  workspace: Workspace,
  uri: string,
  binding: number,
  name: string,
): readonly Declared[] | null {
  const { code, outline } = factsAt(workspace, uri);
  const own = code.types.find((each) => each.binding === binding);
  if (own) return [own.type, ...own.extends].map((type) => ({ uri, type }));
  for (const id of code.bindings[binding]?.definitions ?? []) {
    const from = code.definitions[id]?.from;
    const fact = from?.kind === 'import' ? outline.imports[from.import] : undefined;
    const target = fact && resolveModule(workspace, uri, fact.specifier);
    if (target?.kind === 'file' && fact?.kind === 'named')
      return exportedDeclaration(workspace, target.uri, fact.imported ?? name, 0);
  }
  return null;
}

/** A type that a file exports, or exports again from another. */
function exportedDeclaration(
  workspace: Workspace,
  uri: string,
  name: string,
  depth: number,
): readonly Declared[] | null {
  if (depth > FILE_LIMIT) return null;
  const { code, outline } = factsAt(workspace, uri);
  const own = code.types.find((each) => each.name === name);
  if (own) return [own.type, ...own.extends].map((type) => ({ uri, type }));
  return first(outline.exports, (each) => {
    if (each.kind === 'local' || (each.name !== null && each.name !== name)) return null;
    const target = resolveModule(workspace, uri, each.specifier);
    if (target.kind !== 'file') return null;
    return exportedDeclaration(workspace, target.uri, each.kind === 'from' ? each.imported : name, depth + 1);
  });
}

function first<Item, Result>(items: readonly Item[], of: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = of(item);
    if (found !== null) return found;
  }
  return null;
}
