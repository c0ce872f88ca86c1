/**
 * What a schema lets through. The calls that build a schema are read through the models' words (`schemas`), one after
 * the other, over names, files and factories.
 */
import { type ExpressionId, NONE } from '../../facts/facts.ts';
import { isLength } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import { intern, query, thingOf } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { entityOfDefinition } from '../entities/entities.ts';
import type { EntityField } from '../entities/entity.ts';
import { withInner } from '../replies/answers.ts';
import { cleanersOfPattern } from '../values/patterns.ts';
import { saidOfCall, saidOfLibrary, saidOfValue } from '../values/sayings.ts';
import type { Context, ExpressionPlace, Value } from '../values/value.ts';
import { contextKey, givenByLibrary, receiverOf, stepAll, stepInto, valuesOf } from '../values/values.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type { ArgumentPath, Cleaner, SchemaWord, TextFormat } from '../vocabulary/model.ts';
import { shapeOfClass } from './class-shapes.ts';
import { formatNamed, jsonSchemaShape } from './json-schemas.ts';
import { type SchemaTexts, shapeOfSchemaText, wordFor } from './schema-texts.ts';

/** Schemas nested deeper than this are not read further. */
const DEPTH_LIMIT = 24;

export interface Shape {
  readonly is: NonNullable<SchemaWord['is']>;
  /** For objects: what each listed field may hold. */
  readonly fields?: Readonly<Record<string, Shape>>;
  /** For objects: what happens to keys that are not listed. */
  readonly unknown?: 'drop' | 'reject' | 'keep';
  /** For arrays and records: what each element may hold; missing if not said. */
  readonly items?: Shape;
  /** For enumerations and literals: the values, as far as they are known. */
  readonly values?: readonly (string | number | boolean | null)[];
  /** For unions and intersections. */
  readonly of?: readonly Shape[];
  readonly optional?: boolean;
  readonly format?: TextFormat;
  readonly min?: number;
  /** A least length or value is asked for, but which is not written in the code. */
  readonly minUnread?: boolean;
  readonly max?: number;
  readonly pattern?: { readonly source: string; readonly flags: string };
  /** For texts and arrays: the call that makes the schema of it, or the object that says so, if that is known. */
  readonly at?: ExpressionPlace;
  /** Code that is not read may change the value after the checks. */
  readonly opaque?: boolean;
  /** With `opaque`: what the code that changes the value makes of each, where all that it returns is read. */
  readonly made?: readonly Cleaner[];
  /** Code that is not read may refuse more values, so that what is not said is not known. */
  readonly narrowed?: boolean;
}

const shapes = query<Workspace, Shape | null>({
  name: 'shape',
  compute: (workspace, uri, number) => {
    const { expression, context } = thingOf(workspace.memo, number) as {
      expression: ExpressionId;
      context: Context | null;
    };
    return new Reader(workspace).ofExpression({ uri, expression }, context, 0);
  },
  onCycle: null,
});

/** The shape that a schema expression lets through; null where it is no schema or is not understood. */
export function shapeOf(workspace: Workspace, place: ExpressionPlace, context: Context | null): Shape | null {
  const key = `shape ${place.expression}@${contextKey(context)}`;
  const number = intern(workspace.memo, key, () => ({ expression: place.expression, context }));
  return shapes(workspace, place.uri, number);
}

/** The shape of a schema value. */
export function shapeOfValue(workspace: Workspace, value: Value): Shape | null {
  return new Reader(workspace).ofValue(value, 0);
}

/** The shape of an object of schemas, such as `{ body: …, query: … }`, or of a schema. */
export function shapeOfFields(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): Shape | null {
  return new Reader(workspace).withFields(place, context);
}

/** What one word adds to a shape; `call` is where its arguments stand. */
export function wordApplied(
  workspace: Workspace,
  word: SchemaWord,
  base: Shape | null,
  call: ExpressionPlace,
  context: Context | null,
): Shape | null {
  return new Reader(workspace).apply(word, base, call, context, 0);
}

/** Reads one schema; lives only while it runs. */
class Reader {
  constructor(private readonly workspace: Workspace) {}

  ofExpression(place: ExpressionPlace, context: Context | null, depth: number): Shape | null {
    if (place.expression === NONE || depth > DEPTH_LIMIT) return null;
    for (const value of valuesOf(this.workspace, place, context)) {
      const shape = this.ofValue(value, depth);
      if (shape) return shape;
    }
    return null;
  }

  withFields(place: ExpressionPlace, context: Context | null): Shape | null {
    return valuesOf(this.workspace, place, context).flatMap((value) => this.schemasIn(value, 0))[0] ?? null;
  }

  /** A schema is told by the call that made it; a plain object of schemas is a schema too where a model's word holds one. */
  ofValue(value: Value, depth: number): Shape | null {
    if (value.kind === 'library' && value.call)
      return this.ofCall(value.call.place, value.call.context, depth);
    if (value.kind === 'class' || value.kind === 'instance')
      return shapeOfClass(this.workspace, value.uri, value.class);
    return null;
  }

  private ofCall(call: ExpressionPlace, context: Context | null, depth: number): Shape | null {
    if (depth > DEPTH_LIMIT) return null;
    const words = saidOfCall<SchemaWord>(this.workspace, call, 'schemas', context);
    const { code } = factsAt(this.workspace, call.uri);
    const receiver = receiverOf(code, call.expression);
    const base =
      receiver === NONE
        ? null
        : this.ofExpression({ uri: call.uri, expression: receiver }, context, depth + 1);
    if (!words.length) return null;
    return words.reduce<Shape | null>(
      (shape, { entry }) => this.apply(entry, shape, call, context, depth),
      base,
    );
  }

  apply(
    word: SchemaWord,
    base: Shape | null,
    call: ExpressionPlace,
    context: Context | null,
    depth: number,
  ): Shape | null {
    let shape: Shape | null = base;
    const schemaAt = (at: ArgumentPath | undefined) => this.schemasAt(at, call, context, depth)[0] ?? null;
    if (word.becomes !== undefined) shape = schemaAt(word.becomes) ?? shape;
    if (word.jsonSchema !== undefined) shape = this.jsonSchemaAt(word.jsonSchema, call, context);
    if (word.entity !== undefined) shape = this.entityAt(word.entity, call, context);
    if (word.written !== undefined) shape = this.writtenAt(word, call, context, depth);
    if (word.is) shape = this.started(word, base, call, context, depth);
    if (word.wraps === 'array') shape = { is: 'array', ...(shape ? { items: shape } : {}) };
    if (!shape) return null;
    if (word.is === undefined && word.of !== undefined)
      shape = { is: 'union', of: [shape, ...this.schemasAt(word.of, call, context, depth)] };
    if (word.change) shape = this.changed(word, shape, call, context, depth);
    const unknown = this.unknownKeys(word, call, context);
    const pattern = this.regexAt(word.pattern, call, context);
    const values =
      word.is === undefined && word.values !== undefined ? this.literalsAt(word.values, call, context) : null;
    const min = this.numberAt(word.min, call, context);
    const max = this.numberAt(word.max, call, context);
    const format = this.formatOf(word, call, context);
    // What is asked for after a conversion is asked of its result.
    const { opaque: _, ...read } = shape;
    const asked = format || pattern ? read : shape;
    const whole: Shape = {
      ...asked,
      ...(values ? { is: 'enum' as const, values } : {}),
      ...(word.optional === undefined ? {} : { optional: word.optional }),
      ...(format ? { format } : {}),
      ...(unknown ? { unknown } : {}),
      ...(pattern ? { pattern } : {}),
      ...(min === null ? (this.isGiven(word.min, call) ? { minUnread: true } : {}) : { min }),
      ...(max === null ? {} : { max }),
      ...(word.opaque ? { opaque: true, ...this.made(word, call, context) } : {}),
      ...(this.narrows(word, call, context) ? { narrowed: true } : {}),
      ...(word.items !== undefined && word.is === undefined ? this.itemsOf(word, call, context, depth) : {}),
      ...(word.fields !== undefined && word.is === undefined
        ? { fields: { ...shape.fields, ...this.fieldsAt(word.fields, call, context, depth) } }
        : {}),
    };
    return word.applies === undefined ? whole : this.applied(word.applies, whole, call, context, depth);
  }

  /** Words of calls in arguments, said of a schema one after the other: `pipe(string(), email())`. */
  private applied(
    at: ArgumentPath,
    base: Shape,
    call: ExpressionPlace,
    context: Context | null,
    depth: number,
  ): Shape {
    let shape = base;
    for (const value of this.valuesAt(at, call, context)) {
      if (depth > DEPTH_LIMIT || value.kind === 'function') continue;
      const made = value.kind === 'library' ? value.call : null;
      // What is not known may change the value.
      const words = made ? saidOfCall<SchemaWord>(this.workspace, made.place, 'schemas', made.context) : [];
      if (!words.length) shape = { ...shape, opaque: true };
      for (const { entry } of words)
        if (made) shape = this.apply(entry, shape, made.place, made.context, depth + 1) ?? shape;
    }
    return shape;
  }

  private started(
    word: SchemaWord,
    base: Shape | null,
    call: ExpressionPlace,
    context: Context | null,
    depth: number,
  ): Shape {
    const is = word.is as NonNullable<SchemaWord['is']>;
    // A later word of a chain says more of the same value: `body('id').trim().isInt()`.
    const kept: Partial<Shape> = base && isNarrowedBy(base, is) ? base : base ? carriedOn(base) : {};
    switch (is) {
      case 'object':
        return { ...kept, is, fields: this.fieldsAt(word.fields, call, context, depth) };
      case 'array':
      case 'record':
        return { ...kept, is, at: call, ...this.itemsOf(word, call, context, depth) };
      case 'union':
      case 'intersection': {
        const of = this.schemasAt(word.of, call, context, depth);
        return { ...kept, is, of: base && base.is !== 'any' ? [base, ...of] : of };
      }
      case 'enum':
      case 'literal':
        return { ...kept, is, values: this.literalsAt(word.values, call, context) };
      case 'text':
        return { ...kept, is, at: kept.at ?? call };
      default:
        return { ...kept, is };
    }
  }

  private itemsOf(
    word: SchemaWord,
    call: ExpressionPlace,
    context: Context | null,
    depth: number,
  ): Partial<Shape> {
    const [items] = this.schemasAt(word.items, call, context, depth);
    return items ? { items } : {};
  }

  private changed(
    word: SchemaWord,
    shape: Shape,
    call: ExpressionPlace,
    context: Context | null,
    depth: number,
  ): Shape {
    const fields = shape.fields ?? {};
    if (word.change === 'partial')
      return {
        ...shape,
        fields: Object.fromEntries(
          Object.entries(fields).map(([name, each]) => [name, { ...each, optional: true }]),
        ),
      };
    if (word.change === 'extend') {
      const schemas = this.schemasAt(word.argument, call, context, depth);
      const more = schemas.some((each) => each.fields)
        ? Object.assign({}, ...schemas.map((each) => each.fields))
        : this.fieldsAt(word.argument, call, context, depth);
      const unknown = schemas.findLast((each) => each.unknown)?.unknown;
      return { ...shape, fields: { ...fields, ...more }, ...(unknown ? { unknown } : {}) };
    }
    const names = new Set(this.namesAt(word.argument, call, context));
    const keep = (name: string) => names.has(name) === (word.change === 'pick');
    return { ...shape, fields: Object.fromEntries(Object.entries(fields).filter(([name]) => keep(name))) };
  }

  private unknownKeys(
    word: SchemaWord,
    call: ExpressionPlace,
    context: Context | null,
  ): Shape['unknown'] | null {
    if (word.unknown === undefined || typeof word.unknown === 'string') return word.unknown ?? null;
    const [value] = this.valuesAt(word.unknown.argument, call, context);
    const { otherwise, words = {} } = word.unknown;
    if (!value && otherwise) return otherwise;
    if (value?.kind !== 'literal') return 'keep';
    const said = String(value.value);
    if (Object.hasOwn(words, said)) return words[said] ?? 'keep';
    return value.value === false ? 'reject' : 'keep';
  }

  // Arguments

  private argumentsAt(
    at: ArgumentPath | undefined,
    call: ExpressionPlace,
  ): { ids: readonly ExpressionId[]; path: readonly string[] } {
    const parsed = argumentOf(at);
    const expression = factsAt(this.workspace, call.uri).code.expressions[call.expression];
    if (!parsed || expression?.kind !== 'call') return { ids: [], path: [] };
    const { arguments: args } = expression;
    return { ids: args.filter((_, i) => selects(parsed.which, i, args.length)), path: parsed.path };
  }

  private valuesAt(
    at: ArgumentPath | undefined,
    call: ExpressionPlace,
    context: Context | null,
  ): readonly Value[] {
    const { ids, path } = this.argumentsAt(at, call);
    return ids.flatMap((id) =>
      stepAll(this.workspace, valuesOf(this.workspace, { uri: call.uri, expression: id }, context), path),
    );
  }

  /** Schemas in arguments: each may be a schema, a list of them, or a function that returns one. */
  private schemasAt(
    at: ArgumentPath | undefined,
    call: ExpressionPlace,
    context: Context | null,
    depth: number,
  ): readonly Shape[] {
    return this.valuesAt(at, call, context).flatMap((value) => this.schemasIn(value, depth + 1));
  }

  private schemasIn(value: Value, depth: number): readonly Shape[] {
    if (depth > DEPTH_LIMIT) return [];
    if (value.kind === 'array')
      return stepInto(this.workspace, value, '*').flatMap((each) => this.schemasIn(each, depth + 1));
    if (value.kind === 'function') {
      const fact = factsAt(this.workspace, value.uri).code.functions[value.function];
      return (fact?.exits ?? []).flatMap((exit) =>
        list(
          exit.kind === 'return'
            ? this.ofExpression({ uri: value.uri, expression: exit.value }, value.context, depth + 1)
            : null,
        ),
      );
    }
    if (value.kind === 'object') {
      const fields = this.fieldsOf(value, depth);
      return [{ is: 'object', fields }];
    }
    return list(this.ofValue(value, depth));
  }

  private fieldsAt(
    at: ArgumentPath | undefined,
    call: ExpressionPlace,
    context: Context | null,
    depth: number,
  ): Readonly<Record<string, Shape>> {
    const found: Record<string, Shape> = {};
    for (const value of this.valuesAt(at, call, context)) Object.assign(found, this.fieldsOf(value, depth));
    return found;
  }

  /** Fields of an object of schemas. A field whose schema is not understood may hold anything. */
  private fieldsOf(value: Value, depth: number): Readonly<Record<string, Shape>> {
    if (value.kind !== 'object' || depth > DEPTH_LIMIT) return {};
    const { uri, context } = value;
    const expression = factsAt(this.workspace, uri).code.expressions[value.expression];
    const found: Record<string, Shape> = {};
    for (const property of expression?.kind === 'object' ? expression.properties : []) {
      if (property.kind === 'spread') {
        for (const each of valuesOf(this.workspace, { uri, expression: property.value }, context)) {
          const inner =
            each.kind === 'object'
              ? this.fieldsOf(each, depth + 1)
              : (this.shapeBehind(each, depth)?.fields ?? {});
          Object.assign(found, inner);
        }
        continue;
      }
      const name = property.key ?? this.computedKey({ uri, expression: property.computed }, context);
      if (name === null) continue;
      const place = { uri, expression: property.value };
      const own = this.ofExpression(place, context, depth + 1);
      const nested = own
        ? null
        : valuesOf(this.workspace, place, context).find((each) => each.kind === 'object');
      // What could not be read may refuse anything.
      const unread: Shape = { is: 'any', narrowed: true };
      found[name] = own ?? (nested ? { is: 'object', fields: this.fieldsOf(nested, depth + 1) } : unread);
    }
    return found;
  }

  /** `[Segments.BODY]: …`: the key, if it is a text that is known. */
  private computedKey(place: ExpressionPlace, context: Context | null): string | null {
    if (place.expression === NONE) return null;
    const values = valuesOf(this.workspace, place, context);
    const [only] = values;
    return values.length === 1 && only?.kind === 'literal' ? String(only.value) : null;
  }

  /** `...Base.shape` spreads the fields of a schema. */
  private shapeBehind(value: Value, depth: number): Shape | null {
    return value.kind === 'library' && /\.shape$/.test(value.label) ? this.ofValue(value, depth) : null;
  }

  private literalsAt(
    at: ArgumentPath | undefined,
    call: ExpressionPlace,
    context: Context | null,
  ): readonly (string | number | boolean | null)[] {
    const flat = (value: Value): readonly Value[] =>
      value.kind === 'array' || value.kind === 'object'
        ? stepInto(this.workspace, value, '*').flatMap(flat)
        : [value];
    return this.valuesAt(at, call, context)
      .flatMap(flat)
      .flatMap((value) => (value.kind === 'literal' && value.value !== undefined ? [value.value] : []));
  }

  private namesAt(
    at: ArgumentPath | undefined,
    call: ExpressionPlace,
    context: Context | null,
  ): readonly string[] {
    return this.valuesAt(at, call, context).flatMap((value): readonly string[] => {
      if (value.kind === 'literal') return [String(value.value)];
      if (value.kind === 'array')
        return stepInto(this.workspace, value, '*').flatMap((each) =>
          each.kind === 'literal' ? [String(each.value)] : [],
        );
      if (value.kind !== 'object') return [];
      const expression = factsAt(this.workspace, value.uri).code.expressions[value.expression];
      return expression?.kind === 'object' ? expression.properties.flatMap((each) => list(each.key)) : [];
    });
  }

  private numberAt(
    at: ArgumentPath | undefined,
    call: ExpressionPlace,
    context: Context | null,
  ): number | null {
    const [value] = at === undefined ? [] : this.valuesAt(at, call, context);
    return value?.kind === 'literal' && typeof value.value === 'number' ? value.value : null;
  }

  /** Whether a call has an argument for what a word says; what options below it say is not asked. */
  private isGiven(at: ArgumentPath | undefined, call: ExpressionPlace): boolean {
    if (at === undefined) return false;
    const { ids, path } = this.argumentsAt(at, call);
    return ids.length > 0 && !path.length;
  }

  /** What a function makes of every value: `(text) => Math.min(Number(text), 100)`, `Number`. */
  private made(
    { makes }: SchemaWord,
    call: ExpressionPlace,
    context: Context | null,
  ): { readonly made?: readonly Cleaner[] } {
    const values = makes === undefined ? [] : this.valuesAt(makes, call, context);
    const parts = values.flatMap((value) =>
      value.kind === 'function'
        ? (factsAt(this.workspace, value.uri).code.functions[value.function]?.exits ?? []).flatMap((exit) =>
            exit.kind === 'return' ? [this.ofResult({ uri: value.uri, expression: exit.value }, 0)] : [],
          )
        : [
            value.kind === 'library'
              ? saidOfLibrary<readonly Cleaner[]>(
                  this.workspace,
                  givenByLibrary(this.workspace, value),
                  'cleaners',
                ).flatMap(({ entry }) => entry)
              : [],
          ],
    );
    const known = parts.filter((each) => each !== 'fixed');
    const [first = []] = known;
    const made = first.filter((cleaner) => known.every((each) => each.includes(cleaner)));
    return made.length ? { made } : {};
  }

  /** The same of one value that it returns; `fixed` for one that is written there. */
  private ofResult(place: ExpressionPlace, depth: number): readonly Cleaner[] | 'fixed' {
    const { uri } = place;
    const expression = factsAt(this.workspace, uri).code.expressions[place.expression];
    if (!expression || depth > DEPTH_LIMIT) return [];
    const of = (id: ExpressionId) => this.ofResult({ uri, expression: id }, depth + 1);
    switch (expression.kind) {
      case 'literal':
        return 'fixed';
      case 'cast':
        return of(expression.operand);
      case 'conditional': {
        const [one, other] = [of(expression.then), of(expression.otherwise)];
        if (one === 'fixed') return other;
        return other === 'fixed' ? one : one.filter((cleaner) => other.includes(cleaner));
      }
      case 'call':
        return saidOfValue<readonly Cleaner[]>(this.workspace, place, 'cleaners').flatMap(
          ({ entry }) => entry,
        );
      default:
        return [];
    }
  }

  /** Whether a word stands for checks that are not read: those of a function, unless it only compares values. */
  private narrows({ narrows }: SchemaWord, call: ExpressionPlace, context: Context | null): boolean {
    if (narrows === undefined || narrows === true) return narrows === true;
    const values = this.valuesAt(narrows, call, context);
    return !values.length || values.some((value) => !this.comparesOnly(value));
  }

  /** Whether a function calls nothing but methods of its parameters, and looks at no length and no pattern. */
  private comparesOnly(value: Value): boolean {
    if (value.kind !== 'function') return false;
    const { code } = factsAt(this.workspace, value.uri);
    const inner = withInner(code, value.function);
    const own = new Set(
      inner.flatMap((id) => code.functions[id]?.parameters.map(({ binding }) => binding) ?? []),
    );
    return code.expressions.every((expression) => {
      if (!inner.includes(expression.function)) return true;
      if (expression.kind === 'regex') return false;
      if (expression.kind === 'member') return !isLength(expression.property);
      if (expression.kind !== 'call') return true;
      const callee = code.expressions[expression.callee];
      const object = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
      return object?.kind === 'reference' && own.has(object.binding);
    });
  }

  private regexAt(
    at: ArgumentPath | undefined,
    call: ExpressionPlace,
    context: Context | null,
  ): Shape['pattern'] | null {
    for (const value of at === undefined ? [] : this.valuesAt(at, call, context)) {
      if (value.kind === 'regex') return { source: value.pattern, flags: value.flags };
      if (value.kind === 'literal' && typeof value.value === 'string')
        return { source: value.value, flags: '' };
    }
    return null;
  }

  private formatOf(
    { format }: SchemaWord,
    call: ExpressionPlace,
    context: Context | null,
  ): TextFormat | null {
    if (typeof format !== 'object') return format ?? null;
    const [value] = this.valuesAt(format.argument, call, context);
    return value?.kind === 'literal' ? formatNamed(String(value.value)) : null;
  }

  private jsonSchemaAt(at: ArgumentPath, call: ExpressionPlace, context: Context | null): Shape | null {
    const { ids } = this.argumentsAt(at, call);
    const [expression] = ids;
    return expression === undefined
      ? null
      : jsonSchemaShape(this.workspace, { uri: call.uri, expression }, context);
  }

  private entityAt(at: ArgumentPath, call: ExpressionPlace, context: Context | null): Shape | null {
    for (const value of this.valuesAt(at, call, context)) {
      if (value.kind !== 'library') continue;
      for (const place of [value.site, value.call?.place]) {
        const entity = place ? entityOfDefinition(this.workspace, place) : null;
        if (entity)
          return {
            is: 'object',
            fields: Object.fromEntries(entity.fields.map((field) => [field.name, shapeOfField(field)])),
          };
      }
    }
    return null;
  }

  private writtenAt(
    { written, texts = {} }: SchemaWord,
    call: ExpressionPlace,
    context: Context | null,
    depth: number,
  ): Shape | null {
    for (const value of this.valuesAt(written, call, context)) {
      const shape = this.writtenIn(value, texts, depth + 1);
      if (shape) return shape;
    }
    return null;
  }

  /** A schema of texts: one text, an object of them, a list of which the second is `[]`, or a schema that is made otherwise. */
  private writtenIn(value: Value, texts: SchemaTexts, depth: number): Shape | null {
    if (depth > DEPTH_LIMIT) return null;
    if (value.kind === 'literal')
      return typeof value.value === 'string' ? shapeOfSchemaText(value.value, texts) : null;
    if (value.kind === 'regex') return { is: 'text', pattern: { source: value.pattern, flags: value.flags } };
    if (value.kind === 'array') {
      const [of, sign] = ['0', '1'].map((name) => stepInto(this.workspace, value, name)[0]);
      const items = of ? this.writtenIn(of, texts, depth + 1) : null;
      const isList = sign?.kind === 'literal' && sign.value === '[]';
      return { is: 'array', ...(items && isList ? { items } : {}) };
    }
    if (value.kind !== 'object') return this.ofValue(value, depth);
    return this.writtenObject(value, texts, depth);
  }

  private writtenObject(
    { uri, expression, context }: Extract<Value, { kind: 'object' }>,
    texts: SchemaTexts,
    depth: number,
  ): Shape {
    const literal = factsAt(this.workspace, uri).code.expressions[expression];
    const fields: Record<string, Shape> = {};
    let unknown = texts['+']?.unknown;
    for (const { key, kind, value } of literal?.kind === 'object' ? literal.properties : []) {
      const values = valuesOf(this.workspace, { uri, expression: value }, context);
      const shape = values
        .map((each) => this.writtenIn(each, texts, depth + 1))
        .find((each) => each !== null);
      if (kind === 'spread') {
        Object.assign(fields, shape?.fields);
        unknown = shape?.unknown ?? unknown;
      } else if (key === '+') {
        const [said] = values;
        if (said?.kind === 'literal') unknown = wordFor(texts, `+ ${said.value}`)?.unknown ?? unknown;
      } else if (key !== null) {
        const name = key.replace(/\?$/, '');
        fields[name] = { ...(shape ?? { is: 'any' }), ...(name === key ? {} : { optional: true }) };
      }
    }
    return { is: 'object', fields, ...(unknown ? { unknown } : {}) };
  }
}

/** What the storage lets a field hold, as far as the type of the field tells. */
function shapeOfField({ type }: EntityField): Shape {
  const name = type ?? '';
  if (/^(?:bool)/i.test(name)) return { is: 'boolean' };
  if (/^(?:date|time)/i.test(name)) return { is: 'date' };
  if (/^(?:(?:small|big|tiny|medium)?(?:int|serial)|number|real|float|double|numeric|decimal)/i.test(name))
    return { is: 'number' };
  if (/^uuid/i.test(name)) return { is: 'text', format: 'uuid' };
  return /^(?:text|string|varchar|char)/i.test(name) ? { is: 'text' } : { is: 'any' };
}

/** The shape with something else said of unknown keys, at all depths. */
export function withUnknown(shape: Shape, unknown: NonNullable<Shape['unknown']>): Shape {
  return {
    ...shape,
    ...(shape.is === 'object' ? { unknown } : {}),
    ...(shape.fields
      ? {
          fields: Object.fromEntries(
            Object.entries(shape.fields).map(([name, each]) => [name, withUnknown(each, unknown)]),
          ),
        }
      : {}),
    ...(shape.items ? { items: withUnknown(shape.items, unknown) } : {}),
    ...(shape.of ? { of: shape.of.map((each) => withUnknown(each, unknown)) } : {}),
  };
}

/** What stays of a shape that becomes one of another kind. What code made of a value before may have limited it. */
function carriedOn({ optional, opaque }: Shape): Partial<Shape> {
  return { ...(optional ? { optional } : {}), ...(opaque ? { narrowed: true } : {}) };
}

/** Whether a kind only says more of what a schema lets through already, whose limits then stay. */
function isNarrowedBy(base: Shape, is: Shape['is']): boolean {
  return base.is === is || base.is === 'any' || (base.is === 'number' && is === 'integer');
}

/** The shape at a path below a shape: fields by name, elements by `*` or a number. null where nothing is said. */
export function shapeAt(shape: Shape, path: readonly string[]): Shape | null {
  const [name, ...rest] = path;
  if (name === undefined) return shape;
  switch (shape.is) {
    case 'object': {
      const field = Object.hasOwn(shape.fields ?? {}, name) ? shape.fields?.[name] : undefined;
      return field ? shapeAt(field, rest) : null;
    }
    case 'array':
    case 'record':
      return shape.items ? shapeAt(shape.items, rest) : null;
    case 'union': {
      const parts = (shape.of ?? []).map((each) => shapeAt(each, path));
      return parts.length && parts.every((each) => each !== null)
        ? { is: 'union', of: parts.filter((each) => each !== null) }
        : null;
    }
    case 'intersection': {
      const parts = (shape.of ?? []).flatMap((each) => list(shapeAt(each, path)));
      return parts.length > 1 ? { is: 'intersection', of: parts } : (parts[0] ?? null);
    }
    default:
      return null;
  }
}

/** Whether nothing lies at a path below any value of a shape, since a schema takes away, or refuses, keys that it does not list. */
export function leavesOut(shape: Shape, path: readonly string[], depth = NESTING_LIMIT): boolean {
  const [name, ...rest] = path;
  if (name === undefined || name === '*' || shape.opaque || depth <= 0) return false;
  switch (shape.is) {
    case 'object': {
      if (!shape.fields || (shape.unknown !== 'drop' && shape.unknown !== 'reject')) return false;
      const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
      return !field || leavesOut(field, rest, depth - 1);
    }
    case 'union':
    case 'intersection':
      return !!shape.of?.length && shape.of.every((each) => leavesOut(each, path, depth - 1));
    default:
      return false;
  }
}

const formats: Readonly<Partial<Record<TextFormat, readonly Cleaner[]>>> = {
  uuid: ['uuid'],
  date: ['date'],
  ip: ['plain-text'],
  hex: ['plain-text'],
  alphanumeric: ['plain-text'],
  'object-id': ['object-id', 'plain-text'],
};

/** What every value of a shape is known to be. A plain text is nothing in particular: validating is not sanitising. */
export function cleanersOf(shape: Shape): readonly Cleaner[] {
  if (shape.opaque) return shape.made ?? [];
  switch (shape.is) {
    case 'number':
    case 'integer':
      return shape.max === undefined ? ['number'] : ['number', 'bounded'];
    case 'boolean':
    case 'date':
    case 'enum':
      return [shape.is];
    case 'literal':
      return ['enum'];
    case 'text': {
      const byFormat = shape.format ? (formats[shape.format] ?? []) : [];
      const byPattern = shape.pattern ? cleanersOfPattern(shape.pattern.source, shape.pattern.flags) : [];
      return [...new Set<Cleaner>(['text', ...byFormat, ...byPattern])];
    }
    case 'union': {
      // What is known of each alternative in one way or another; the names may differ, the harm may not.
      const parts = (shape.of ?? []).map(cleanersOf);
      if (!parts.length || parts.some((each) => !each.length)) return [];
      // None of them is an object or a list; that alone makes no text harmless.
      if (parts.some((each) => each.every((cleaner) => cleaner === 'text'))) return ['text'];
      const shared = (parts[0] ?? []).filter((cleaner) => parts.every((each) => each.includes(cleaner)));
      return shared.length ? shared : ['enum'];
    }
    case 'intersection':
      return [...new Set((shape.of ?? []).flatMap(cleanersOf))];
    case 'array': {
      // A list of what is harmless, one by one, does no harm as a whole either; a list of texts may.
      const ofItems = shape.items ? cleanersOf(shape.items).filter((each) => !ofOne.has(each)) : [];
      return ofItems.length ? ['enum'] : [];
    }
    default:
      return [];
  }
}

/** What says nothing of the harm that a list of such values may do. */
const ofOne: ReadonlySet<Cleaner> = new Set<Cleaner>(['text', 'bounded']);

function list<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}

/** Shapes in shapes that are looked at. */
const NESTING_LIMIT = 12;

/** Whether a value of a shape holds no key that the schema does not list, at any depth. */
export function isClosed(shape: Shape, depth = NESTING_LIMIT): boolean {
  if (depth <= 0 || shape.opaque) return false;
  const below = (each: Shape) => isClosed(each, depth - 1);
  switch (shape.is) {
    case 'any':
    case 'record':
      return false;
    case 'object':
      return (
        (shape.unknown === 'drop' || shape.unknown === 'reject') &&
        Object.values(shape.fields ?? {}).every(below)
      );
    case 'array':
      return shape.items !== undefined && below(shape.items);
    case 'union':
    case 'intersection':
      return (shape.of ?? []).every(below);
    default:
      return true;
  }
}
