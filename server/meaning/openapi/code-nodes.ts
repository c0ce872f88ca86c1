/** Objects of the code as nodes of a document: parts of API descriptions that are written beside handlers. */
import { type Expression, NONE } from '../../facts/facts.ts';
import type { DocumentEntry, DocumentNode } from '../../parse/document.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Located } from '../values/located.ts';
import { valuesOf } from '../values/values.ts';

/** Objects within each other that are followed; circles end here. */
const DEPTH_LIMIT = 60;
/** Nodes that are made for one object. */
const NODE_LIMIT = 50_000;

/**
 * What an expression says, as far as it can be read: objects, lists, texts, numbers, whatever names and files lead to
 * them. What is not known is left out. Spans are those in the file of the expression; what is written in another file has
 * the span of what leads there.
 * @returns null where nothing is known
 */
export function nodeOfCode(workspace: Workspace, at: Located): DocumentNode | null {
  return new Reader(workspace, at.place.uri).read(at, null, 0);
}

/** Reads one expression; lives only while it runs. */
class Reader {
  private count = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly uri: string,
  ) {}

  /** @param around the span for what is written in another file; null in the file itself */
  read({ place, context }: Located, around: Span | null, depth: number): DocumentNode | null {
    const expression = factsAt(this.workspace, place.uri).code.expressions[place.expression];
    if (!expression || depth > DEPTH_LIMIT || ++this.count > NODE_LIMIT) return null;
    const { start, end } = expression;
    const span = around ?? { start, end };
    const inner = (id: number, here: Span | null = around) =>
      this.read({ place: { uri: place.uri, expression: id }, context }, here, depth + 1);
    switch (expression.kind) {
      case 'literal':
        return { kind: 'scalar', span, value: expression.value ?? null };
      case 'cast':
        return inner(expression.operand);
      case 'array':
        return {
          kind: 'list',
          span,
          items: expression.elements.flatMap((each) => this.items(inner, place.uri, each)),
        };
      case 'object':
        return this.map(expression, span, around, inner);
      case 'unary': {
        const operand = expression.operator === '-' ? inner(expression.operand) : null;
        return operand?.kind === 'scalar' && typeof operand.value === 'number'
          ? { kind: 'scalar', span, value: -operand.value }
          : null;
      }
      default:
        return this.value({ place, context }, span, depth);
    }
  }

  private items(
    inner: (id: number) => DocumentNode | null,
    uri: string,
    element: number,
  ): readonly DocumentNode[] {
    const expression = factsAt(this.workspace, uri).code.expressions[element];
    const read =
      element === NONE ? null : inner(expression?.kind === 'spread' ? expression.operand : element);
    if (expression?.kind === 'spread') return read?.kind === 'list' ? read.items : [];
    return read ? [read] : [];
  }

  private map(
    { properties }: Extract<Expression, { kind: 'object' }>,
    span: Span,
    around: Span | null,
    inner: (id: number) => DocumentNode | null,
  ): DocumentNode {
    const entries = properties.flatMap((property): readonly DocumentEntry[] => {
      const { kind, key, value } = property;
      if (kind === 'spread') {
        const spread = inner(value);
        return spread?.kind === 'map' ? spread.entries : [];
      }
      const read = kind === 'property' && key !== null ? inner(value) : null;
      if (!read || key === null) return [];
      const { start, end } = property.span;
      return [{ key, keySpan: around ?? { start, end: Math.min(end, start + key.length) }, value: read }];
    });
    const repeats = new Set(entries.map(({ key }) => key)).size < entries.length;
    return { kind: 'map', span, entries, repeats };
  }

  /** What a name, a member or a call stands for, if it is one thing. */
  private value(at: Located, span: Span, depth: number): DocumentNode | null {
    const [value, ...others] = valuesOf(this.workspace, at.place, at.context);
    if (!value || others.length) return null;
    if (value.kind === 'literal') return { kind: 'scalar', span, value: value.value ?? null };
    if (value.kind !== 'object' && value.kind !== 'array') return null;
    const place = { uri: value.uri, expression: value.expression };
    if (place.uri === at.place.uri && place.expression === at.place.expression) return null;
    return this.read({ place, context: value.context }, value.uri === this.uri ? null : span, depth + 1);
  }
}
