/** What is known of a stored entity and its fields, as plain data. */
import type { ClassId } from '../../facts/facts.ts';
import type { Place } from '../../text/span.ts';
import type { ExpressionPlace } from '../values/value.ts';
import { isOwnerName, isPrivileged, nameWords, type Sensitivity, sensitivityOf } from './field-names.ts';

export interface Entity {
  readonly name: string;
  /** Name of the table or collection, where it is written down. */
  readonly table: string | null;
  /** Where its name stands in the definition. */
  readonly place: Place;
  /** The model that says it is an entity. */
  readonly library: string;
  readonly fields: readonly EntityField[];
  /** Fields that the definition itself leaves out of results or replies. */
  readonly hidden: readonly string[];
  /** Those of the hidden fields that are read, and taken out only where an object of the library is turned into a reply. */
  readonly cleaned: readonly string[];
  /** Fields that a decorator would keep out of replies, if anything in the project did what it says. */
  readonly unkept: readonly string[];
  /** Whether the library itself holds what is stored against the definition of the fields. */
  readonly held: boolean;
  /** The library turns what is stored into the types of the definition or refuses it, and drops other fields. */
  readonly casts?: true;
  /** Its definition was not found: the fields are those that SQL texts of the code name, and the place is only the file of one. */
  readonly used?: true;
  /** The call that defines it; null for classes with decorators and schema files. */
  readonly definition: ExpressionPlace | null;
  /** The class it is; null if it is none. */
  readonly class: { readonly uri: string; readonly class: ClassId } | null;
}

export interface EntityField {
  /** Fields inside an embedded object are named with their path: `address.street`. */
  readonly name: string;
  readonly place: Place;
  /** The type as the library calls it: `String`, `STRING`, `varchar`; `[]` at the end for lists. */
  readonly type: string | null;
  /** Whether it leads to another entity. */
  readonly relation: boolean;
  /** Name of the entity that a relation leads to, where it is written down. */
  readonly target: string | null;
  /** Name in the table where it differs. */
  readonly column: string | null;
  readonly sensitivity: Sensitivity | null;
  /** Whether it decides what somebody may do, or what belongs to them. */
  readonly privileged: boolean;
}

/**
 * Makes a field; what its name says counts only as far as its type can hold it.
 * @param holdsKey whether a relation is stored as the key of what it leads to, so that whoever writes the field chooses it
 */
export function entityField(
  field: Omit<EntityField, 'sensitivity' | 'privileged'>,
  holdsKey = false,
): EntityField {
  const isOwner = holdsKey && field.target !== null && isOwnerName(field.name);
  return {
    ...field,
    sensitivity: field.relation ? null : heldBy(field.type, field.name),
    privileged: field.relation ? isOwner : isPrivileged(field.name),
  };
}

function heldBy(type: string | null, name: string): Sensitivity | null {
  const sensitivity = sensitivityOf(name);
  if (sensitivity === null || type === null) return sensitivity;
  if (/^bool/i.test(type)) return null;
  if (sensitivity === 'secret' && /^(?:date|time)/i.test(type)) return null;
  // The identifier of what is kept elsewhere: a credential itself has no such form, as a token has.
  if (/^uuid$/i.test(type) && /credentials?$/i.test(name)) return null;
  const counted = /^(?:int|integer|bigint|number|float|double|decimal|smallint)/i.test(type);
  // Numbers of payment cards have more digits than fit into one; what is counted so are cards of another kind.
  return counted && /(?:tokens?|card_?(?:number|no))$/i.test(name) ? null : sensitivity;
}

/**
 * The entity, with what a field that is only called `hash` or `digest` holds read from what stands beside it: in an
 * account or beside a salt it is that of a password, in a file or a block that of what is stored.
 */
export function withPlainHashes(entity: Entity): Entity {
  const isPlain = ({ name, sensitivity }: EntityField) =>
    sensitivity === 'secret' && /(?:^|\.)(?:hash|digest)$/i.test(name);
  if (!entity.fields.some(isPlain) || speaksOfSecrets(entity)) return entity;
  return {
    ...entity,
    fields: entity.fields.map((field) => (isPlain(field) ? { ...field, sensitivity: null } : field)),
  };
}

/** Words in the names of entities and fields that tell of somebody who signs in, or of a proof. */
const ofSecrets: ReadonlySet<string> = new Set(
  'user,users,account,accounts,member,members,customer,customers,admin,admins,password,passwords,credential,credentials,token,tokens,session,sessions,key,keys,login,logins,email,mail,username,salt,auth,secret,secrets'.split(
    ',',
  ),
);

function speaksOfSecrets({ name, fields }: Entity): boolean {
  const speaks = (text: string) => nameWords(text).some((word) => ofSecrets.has(word));
  return speaks(name) || fields.some((field) => !field.relation && speaks(field.name));
}

/** What a field holds, whatever the library calls it. */
export function kindOfField(
  field: Pick<EntityField, 'type'> | undefined,
): 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'unknown' {
  const type = field?.type?.toLowerCase() ?? '';
  if (/^(?:string|text|varchar|char|citext|uuid)/.test(type)) return 'text';
  if (/^(?:int|integer|bigint|smallint)/.test(type)) return 'integer';
  if (/^(?:float|double|decimal|number|real|numeric)/.test(type)) return 'number';
  if (/^bool/.test(type)) return 'boolean';
  return /^(?:date|timestamp)/.test(type) ? 'date' : 'unknown';
}
