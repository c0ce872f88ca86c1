/**
 * Reads schemas that are written as texts, in the notation of TypeScript types: `'string[]'`, `"'draft' | 'done'"`,
 * `'1 <= number.integer <= 99'`. What the words mean is said by a model.
 */
import type { SchemaWord } from '../vocabulary/model.ts';
import type { Shape } from './shapes.ts';

/** Longer texts are no schema that somebody wrote. */
const LENGTH_LIMIT = 2000;
/** Brackets within brackets. */
const DEPTH_LIMIT = 12;

/** Word of the notation -> what it means. */
export type SchemaTexts = NonNullable<SchemaWord['texts']>;

interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'pattern' | 'sign';
  readonly text: string;
}

/** What a word of the notation means. */
export function wordFor(texts: SchemaTexts, name: string): SchemaTexts[string] | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

/** The shape that a text of the notation lets through; null where it is not understood. */
export function shapeOfSchemaText(text: string, texts: SchemaTexts): Shape | null {
  const tokens = text.length > LENGTH_LIMIT ? null : tokensOf(text);
  if (!tokens?.length) return null;
  return new Parser(tokens, texts).whole();
}

const forms: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /^(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)")/],
  ['pattern', /^\/((?:\\.|[^/\\])+)\//],
  ['number', /^(-?\d+(?:\.\d+)?)/],
  ['word', /^([A-Za-z_$][\w$.]*)/],
  ['sign', /^(\[\]|<=|>=|==|=|[<>|&()?%])/],
];

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let rest = text.trimStart(); rest; rest = rest.trimStart()) {
    const found = forms
      .map(([kind, form]) => ({ kind, match: form.exec(rest) }))
      .find(({ match }) => match !== null);
    if (!found?.match) return null;
    tokens.push({ kind: found.kind, text: found.match.slice(1).find((each) => each !== undefined) ?? '' });
    rest = rest.slice(found.match[0].length);
  }
  return tokens;
}

/** Reads one text; lives only while it runs. */
class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly texts: SchemaTexts,
  ) {}

  whole(): Shape | null {
    const shape = this.alternatives(DEPTH_LIMIT);
    // What is optional, and what stands for a missing value, comes last.
    if (shape && (this.takes('?') || this.takes('='))) return { ...shape, optional: true };
    return this.at === this.tokens.length ? shape : null;
  }

  private alternatives(depth: number): Shape | null {
    return this.several('|', 'union', () => this.several('&', 'intersection', () => this.part(depth)));
  }

  private several(sign: string, is: 'union' | 'intersection', read: () => Shape | null): Shape | null {
    const of: Shape[] = [];
    do {
      const part = read();
      if (!part) return null;
      of.push(part);
    } while (this.takes(sign));
    const [only] = of;
    if (of.length === 1) return only as Shape;
    return of.every((each) => each.is === 'literal') && is === 'union'
      ? { is: 'enum', values: of.flatMap(({ values }) => values ?? []) }
      : { is, of };
  }

  /** One type, with the bounds on its left and right, and the signs behind it. */
  private part(depth: number): Shape | null {
    const low = this.leftBound();
    let shape = this.primary(depth);
    if (shape && low !== null) shape = { ...shape, min: low };
    while (shape) {
      if (this.takes('[]')) shape = { is: 'array', items: shape };
      else if (this.takes('%')) this.at++;
      else {
        const bounded = this.rightBound(shape);
        if (!bounded) return shape;
        shape = bounded;
      }
    }
    return shape;
  }

  private leftBound(): number | null {
    const [number, sign] = [this.tokens[this.at], this.tokens[this.at + 1]];
    if (number?.kind !== 'number' || sign?.kind !== 'sign' || !/^<=?$/.test(sign.text)) return null;
    this.at += 2;
    return Number(number.text);
  }

  private rightBound(shape: Shape): Shape | null {
    const [sign, number] = [this.tokens[this.at], this.tokens[this.at + 1]];
    if (sign?.kind !== 'sign' || number?.kind !== 'number' || !/^(?:[<>]=?|==)$/.test(sign.text)) return null;
    this.at += 2;
    const bound = Number(number.text);
    if (sign.text === '==') return { ...shape, min: bound, max: bound };
    return sign.text.startsWith('<') ? { ...shape, max: bound } : { ...shape, min: bound };
  }

  private primary(depth: number): Shape | null {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'text':
        return { is: 'literal', values: [token.text] };
      case 'number':
        return { is: 'literal', values: [Number(token.text)] };
      case 'pattern':
        return { is: 'text', pattern: { source: token.text, flags: '' } };
      case 'word':
        return this.word(token.text);
      case 'sign': {
        const inner = token.text === '(' && depth > 0 ? this.alternatives(depth - 1) : null;
        return inner && this.takes(')') ? inner : null;
      }
      default:
        return null;
    }
  }

  private word(name: string): Shape {
    if (name === 'true' || name === 'false') return { is: 'literal', values: [name === 'true'] };
    if (name === 'null' || name === 'undefined') return { is: 'literal', values: [null] };
    const known = wordFor(this.texts, name);
    if (!known) return { is: 'any' };
    return { is: known.is ?? 'any', ...(known.format ? { format: known.format } : {}) };
  }

  private takes(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.at++;
    return true;
  }
}
