/**
 * Reads JSON texts in which nothing is wrong (RFC 8259), fast: descriptions may have hundreds of thousands of lines. What
 * is not plain JSON, or has to be reported, is left to the tolerant reader.
 */
import type { Span } from '../text/span.ts';
import {
  DEPTH_LIMIT,
  type DocumentEntry,
  type DocumentNode,
  duplicateKeys,
  SCALAR_LIMIT,
} from './document.ts';

/** The root of a text; null where the text is not plain JSON, is nested too deep, or there is anything to report. */
export function parseStrictJson(text: string): DocumentNode | null {
  const reader = new Reader(text);
  const root = reader.value(1);
  reader.blanks();
  return root && reader.at === text.length ? root : null;
}

/**
 * The value that starts here, read as a part of a whole that is plain JSON: at a depth, and with offsets that are
 * `shift` greater than those in the text. Null where it does not reach up to `end` exactly, or is not for this reader.
 */
export function parseStrictPart(
  text: string,
  { start, end }: Span,
  depth: number,
  shift: number,
): DocumentNode | null {
  const reader = new Reader(text, shift);
  reader.at = start;
  const node = reader.value(depth);
  return node && reader.at === end ? node : null;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/** Reads one text; lives only while it runs. Null means that the text is not for this reader. */
class Reader {
  at = 0;

  constructor(
    private readonly text: string,
    /** Offsets of nodes are so much greater than those in the text. */
    private readonly shift = 0,
  ) {}

  private span(start: number): Span {
    return { start: start + this.shift, end: this.at + this.shift };
  }

  blanks(): void {
    const { text } = this;
    let { at } = this;
    for (;;) {
      const unit = text.charCodeAt(at);
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) break;
      at++;
    }
    this.at = at;
  }

  value(depth: number): DocumentNode | null {
    this.blanks();
    const start = this.at;
    switch (this.text.charCodeAt(start)) {
      case 0x7b:
        return depth > DEPTH_LIMIT - 1 ? null : this.map(start, depth);
      case 0x5b:
        return depth > DEPTH_LIMIT - 1 ? null : this.list(start, depth);
      case QUOTE: {
        const value = this.string();
        return value === null ? null : { kind: 'scalar', span: this.span(start), value };
      }
      case 0x74:
        return this.word(start, 'true', true);
      case 0x66:
        return this.word(start, 'false', false);
      case 0x6e:
        return this.word(start, 'null', null);
      default:
        return this.number(start);
    }
  }

  private map(start: number, depth: number): DocumentNode | null {
    const { text } = this;
    const entries: DocumentEntry[] = [];
    this.at = start + 1;
    this.blanks();
    if (text.charCodeAt(this.at) === 0x7d) {
      this.at++;
      return { kind: 'map', span: this.span(start), entries, repeats: false };
    }
    for (;;) {
      this.blanks();
      const from = this.at;
      if (text.charCodeAt(from) !== QUOTE) return null;
      const key = this.string();
      if (key === null) return null;
      const keySpan = this.span(from);
      this.blanks();
      if (text.charCodeAt(this.at) !== COLON) return null;
      this.at++;
      const value = this.value(depth + 1);
      if (!value) return null;
      entries.push({ key, keySpan, value });
      this.blanks();
      const unit = text.charCodeAt(this.at++);
      if (unit === COMMA) continue;
      if (unit !== 0x7d || duplicateKeys(entries).length) return null;
      return { kind: 'map', span: this.span(start), entries, repeats: false };
    }
  }

  private list(start: number, depth: number): DocumentNode | null {
    const { text } = this;
    const items: DocumentNode[] = [];
    this.at = start + 1;
    this.blanks();
    if (text.charCodeAt(this.at) === 0x5d) {
      this.at++;
      return { kind: 'list', span: this.span(start), items };
    }
    for (;;) {
      const value = this.value(depth + 1);
      if (!value) return null;
      items.push(value);
      this.blanks();
      const unit = text.charCodeAt(this.at++);
      if (unit === COMMA) continue;
      return unit === 0x5d ? { kind: 'list', span: this.span(start), items } : null;
    }
  }

  private string(): string | null {
    const { text } = this;
    const start = this.at;
    let isEscaped = false;
    for (let at = start + 1; ; at++) {
      const unit = text.charCodeAt(at);
      if (unit === QUOTE) {
        this.at = at + 1;
        const value = isEscaped ? unescaped(text.slice(start, at + 1)) : text.slice(start + 1, at);
        return value !== null && value.length <= SCALAR_LIMIT ? value : null;
      }
      // No text holds a line break, and none goes on behind the end, where the unit is not a number.
      if (!(unit >= 0x20)) return null;
      if (unit === BACKSLASH) {
        isEscaped = true;
        at++;
      }
    }
  }

  private word(start: number, word: string, value: boolean | null): DocumentNode | null {
    if (!this.text.startsWith(word, start)) return null;
    this.at = start + word.length;
    return { kind: 'scalar', span: this.span(start), value };
  }

  private number(start: number): DocumentNode | null {
    NUMBER.lastIndex = start;
    const found = NUMBER.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at = start + found.length;
    return { kind: 'scalar', span: this.span(start), value: Number(found) };
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function unescaped(quoted: string): string | null {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}
