/** GraphQL schemas as text: https://spec.graphql.org/October2021/#sec-Type-System */
import { type DefinitionNode, type InputValueDefinitionNode, Kind, parse, type TypeNode } from 'graphql';

/** A type as it is written at a field or an argument. */
export type WrittenType =
  | { readonly kind: 'named'; readonly name: string; readonly required: boolean }
  | { readonly kind: 'list'; readonly of: WrittenType; readonly required: boolean };

/** Arguments of a field, or fields of an input type. */
export type WrittenInputs = Readonly<Record<string, WrittenType>>;

/** A field of an object type or an interface. */
export interface SchemaTextField {
  readonly type: string;
  readonly name: string;
  /** Names of the directives at the field, and at the part of the type in which it is written. */
  readonly directives: readonly string[];
  readonly inputs: WrittenInputs;
  /** The name of the type of what it gives, or of the elements of the list that it gives. */
  readonly gives: string;
}

/** What a text defines or extends. */
export interface SchemaText {
  readonly fields: readonly SchemaTextField[];
  readonly inputs: Readonly<Record<string, WrittenInputs>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

/** Texts from this length on are not read. */
const LENGTH_LIMIT = 2_000_000;
const nothing: SchemaText = { fields: [], inputs: {}, enums: {} };

/** What a text says of types; nothing if it is no such text, or is broken. */
export function readSchemaText(text: string): SchemaText {
  if (text.length > LENGTH_LIMIT) return nothing;
  try {
    const { definitions } = parse(text, { noLocation: true, maxTokens: 500_000 });
    return {
      fields: definitions.flatMap(fieldsOf),
      inputs: Object.fromEntries(
        definitions.flatMap((node) =>
          node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION
            ? [[node.name.value, inputsOf(node.fields)] as const]
            : [],
        ),
      ),
      enums: Object.fromEntries(
        definitions.flatMap((node) =>
          node.kind === Kind.ENUM_TYPE_DEFINITION
            ? [[node.name.value, (node.values ?? []).map(({ name }) => name.value)] as const]
            : [],
        ),
      ),
    };
  } catch {
    return nothing;
  }
}

function fieldsOf(node: DefinitionNode): readonly SchemaTextField[] {
  const isObject = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
  const isInterface =
    node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_EXTENSION;
  if (!isObject && !isInterface) return [];
  return (node.fields ?? []).map((field) => ({
    type: node.name.value,
    name: field.name.value,
    directives: [...(node.directives ?? []), ...(field.directives ?? [])].map(({ name }) => name.value),
    inputs: inputsOf(field.arguments),
    gives: innermost(field.type),
  }));
}

function inputsOf(nodes: readonly InputValueDefinitionNode[] | undefined): WrittenInputs {
  return Object.fromEntries((nodes ?? []).map(({ name, type }) => [name.value, typeOf(type, false)]));
}

function innermost(node: TypeNode): string {
  return node.kind === Kind.NAMED_TYPE ? node.name.value : innermost(node.type);
}

function typeOf(node: TypeNode, required: boolean): WrittenType {
  if (node.kind === Kind.NON_NULL_TYPE) return typeOf(node.type, true);
  return node.kind === Kind.LIST_TYPE
    ? { kind: 'list', of: typeOf(node.type, false), required }
    : { kind: 'named', name: node.name.value, required };
}
