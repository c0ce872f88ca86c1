/** The way between an operation of an API description and the code that fulfils it. */
import type { Endpoint } from '../meaning/endpoints/chain.ts';
import { endpointsIn } from '../meaning/endpoints/endpoints.ts';
import { endpointFor, operationFor } from '../meaning/openapi/contracts.ts';
import { apiDescription } from '../meaning/openapi/find.ts';
import { contains, type Place, type Span } from '../text/span.ts';
import { standingAt } from '../workspace/document.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { fenceOf } from './fence.ts';

/** A link from a place in one file to the other side. */
export interface OtherSide {
  /** What is linked: the method of an operation, or the path with which an endpoint is registered. */
  readonly from: Span;
  readonly to: Place;
  /** All that belongs to the target: the operation, or the handler. */
  readonly around: Span;
}

/**
 * From the method of an operation to the handler that fulfils it, and from the path of an endpoint to the operation that
 * describes it. Empty where nothing belongs together, or the tool itself fails. `offset` counts UTF-16 units from 0.
 */
export function otherSides(workspace: Workspace, uri: string, offset: number): readonly OtherSide[] {
  const kind = fileAt(workspace, uri)?.kind;
  return fenceOf(workspace, uri).run('the other side', [], () =>
    kind === 'script'
      ? fromCode(workspace, uri, offset)
      : kind === 'yaml' || kind === 'json'
        ? fromDescription(workspace, uri, offset)
        : [],
  );
}

function fromCode(workspace: Workspace, uri: string, offset: number): readonly OtherSide[] {
  const cursor = { start: offset, end: offset };
  return endpointsIn(workspace, uri).flatMap((endpoint): readonly OtherSide[] => {
    const from = pathSpan(workspace, endpoint);
    if (endpoint.place.uri !== uri || !contains(from, cursor)) return [];
    const found = operationFor(workspace, endpoint)?.operation;
    if (!found) return [];
    const to = standingAt(workspace, { uri: found.uri, span: found.keySpan });
    return [{ from, to, around: standingAt(workspace, found).span }];
  });
}

/** The path as it is written, so that the names before it keep their own definitions. */
function pathSpan(workspace: Workspace, { place: { uri, span } }: Endpoint): Span {
  const text = fileAt(workspace, uri)?.text.slice(span.start, span.end) ?? '';
  const quote = text.at(-1) ?? '';
  const start = /["'`]/.test(quote) ? text.lastIndexOf(quote, text.length - 2) : -1;
  return start < 0 ? span : { start: span.start + start, end: span.end };
}

function fromDescription(workspace: Workspace, uri: string, offset: number): readonly OtherSide[] {
  const cursor = { start: offset, end: offset };
  const operations = apiDescription(workspace, uri)?.operations ?? [];
  return operations.flatMap((operation): readonly OtherSide[] => {
    if (operation.uri !== uri) return [];
    const { span: from } = standingAt(workspace, { uri, span: operation.keySpan });
    if (!contains(from, cursor)) return [];
    const endpoint = endpointFor(workspace, operation);
    return endpoint ? [{ from, ...handlerOf(workspace, endpoint) }] : [];
  });
}

/** The function that answers; the registration where it is not one function. */
function handlerOf(workspace: Workspace, { handler, place }: Endpoint): Pick<OtherSide, 'to' | 'around'> {
  const [value, ...others] = handler?.functions ?? [];
  const fact = value && !others.length ? factsAt(workspace, value.uri).code.functions[value.function] : null;
  if (!value || !fact || (value.uri === place.uri && contains(fact, place.span)))
    return { to: place, around: place.span };
  const isInline = value.uri === place.uri && handler && contains(handler.span, fact);
  if (isInline) return { to: place, around: { start: place.span.start, end: fact.end } };
  return { to: { uri: value.uri, span: { start: fact.start, end: fact.start } }, around: fact };
}
