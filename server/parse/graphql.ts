/** GraphQL schemas as text: https://spec.graphql.org/October2021/#sec-Type-System */
import { type DefinitionNode, Kind, parse } from 'graphql';

/** A field of an object type. */
export interface SchemaTextField {
  readonly type: string;
  readonly name: string;
  /** Names of the directives at the field, and at the part of the type in which it is written. */
  readonly directives: readonly string[];
}

/** Texts from this length on are not read. */
const LENGTH_LIMIT = 2_000_000;

/** The fields of the object types that a text defines or extends; none if it is no such text, or is broken. */
export function schemaTextFields(text: string): readonly SchemaTextField[] {
  if (text.length > LENGTH_LIMIT) return [];
  try {
    return parse(text, { noLocation: true, maxTokens: 500_000 }).definitions.flatMap(fieldsOf);
  } catch {
    return [];
  }
}

function fieldsOf(node: DefinitionNode): readonly SchemaTextField[] {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
  return (node.fields ?? []).map((field) => ({
    type: node.name.value,
    name: field.name.value,
    directives: [...(node.directives ?? []), ...(field.directives ?? [])].map(({ name }) => name.value),
  }));
}
