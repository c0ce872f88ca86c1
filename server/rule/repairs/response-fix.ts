/** Repairs of API descriptions that lack responses: by one response that operations share. */
import type { ApiDescription, Operation, WrittenNode } from '../../meaning/openapi/description.ts';
import { at, entriesOf, pointerOf } from '../../parse/document.ts';
import { documentAt } from '../../workspace/document.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { phraseOf } from '../operation-of-endpoint.ts';
import type { JsonObject } from '../schema-of-shape.ts';
import { asRepairs, componentDefinition, joined } from './description-fix.ts';
import { entryAddition, entryInsertion } from './document-edits.ts';
import type { Repair } from './repair.ts';

/** A response that operations can refer to. */
interface SharedResponse {
  readonly status: string;
  /** The reference to it, as it is to be written in a file. */
  readonly referenceIn: (uri: string) => string;
}

interface Usual {
  count: number;
  readonly target: WrittenNode;
  readonly written: Map<string, string>;
}

/**
 * The response to which most operations refer for this status; null if none does. One for callers that come too often
 * has to say when they may come again.
 */
function usualResponse(description: ApiDescription, status: string): SharedResponse | null {
  const all = new Map<string, Usual>();
  for (const { responses } of description.operations)
    for (const { uri, content, reference, headers, ...each } of responses) {
      if (each.status !== status || reference === null || !content) continue;
      const key = `${content.uri}#${content.pointer}`;
      if (status === '429' && !headers.some(({ name }) => isRetryAfter(name))) continue;
      const known = all.get(key) ?? { count: 0, target: content, written: new Map() };
      known.count++;
      known.written.set(uri, known.written.get(uri) ?? reference);
      all.set(key, known);
    }
  const [most] = [...all.values()].sort((a, b) => b.count - a.count);
  return (
    (most && {
      status,
      referenceIn: (uri) => most.written.get(uri) ?? referenceFrom(uri, most.target),
    }) ??
    null
  );
}

/** A response that is defined, and has the name of this status, although nothing refers to it yet; null if there is none. */
function namedResponse(
  workspace: Workspace,
  description: ApiDescription,
  status: string,
): SharedResponse | null {
  const keys = placeOfResponses(description);
  const names = [status, ...[phraseOf(Number(status)), ...(otherNames[status] ?? [])].map(letters)];
  const found = entriesOf(at(documentAt(workspace, description.uri).root, keys)).find(
    ({ key, value }) =>
      names.includes(letters(key).replace(/^http|(?:error|response)+$/g, '')) &&
      (status !== '429' || entriesOf(at(value, ['headers'])).some((each) => isRetryAfter(each.key))),
  );
  return found ? componentOf(description, status, found.key) : null;
}

function isRetryAfter(header: string): boolean {
  return /^retry-after$/i.test(header);
}

/** What people call a status besides its phrase. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  '401': ['Unauthenticated'],
  '422': ['Unprocessable Entity', 'Validation'],
  '429': ['Rate Limit', 'Rate Limited', 'Rate Limit Exceeded', 'Throttled'],
  '500': ['Server', 'Internal', 'Internal Server', 'Unexpected'],
};

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function placeOfResponses({ version }: ApiDescription): readonly string[] {
  return version === '2.0' ? ['responses'] : ['components', 'responses'];
}

function componentOf(description: ApiDescription, status: string, name: string): SharedResponse {
  const { uri } = description;
  const pointer = pointerOf([...placeOfResponses(description), name]);
  return { status, referenceIn: (from) => referenceFrom(from, { uri, pointer }) };
}

/** A reference to a node, relative to the file in which it is written. */
function referenceFrom(uri: string, target: Pick<WrittenNode, 'uri' | 'pointer'>): string {
  if (uri === target.uri) return `#${target.pointer}`;
  const from = uri.split('/').slice(0, -1);
  const to = target.uri.split('/');
  const common = to.findIndex((part, i) => part !== from[i]);
  const path = [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
  return target.pointer ? `${path}#${target.pointer}` : path;
}

/**
 * Refers to one response for a status in each of these operations: to the one that others refer to, else to one that is
 * defined under a name of the status, else to one that is defined with it.
 * @param statuses one of them suffices; the first is taken where nothing speaks for another
 */
export function responseRepairs(
  workspace: Workspace,
  description: ApiDescription,
  operations: readonly Operation[],
  statuses: readonly string[],
): readonly Repair[] {
  const otherwise = 'The responses of an operation cannot be extended in this text.';
  const referring = (shared: SharedResponse, title: string, level: 'A' | 'B') =>
    asRepairs(
      { title, level, otherwise },
      operations.map(({ uri, pointer }) => ({ uri, pointer: `${pointer}/responses` })),
      (each) => {
        const value = `{ "$ref": ${JSON.stringify(shared.referenceIn(each.uri))} }`;
        return entryInsertion(workspace, each, shared.status, value);
      },
    );
  const [first = ''] = statuses;
  const usual = statuses.map((status) => usualResponse(description, status)).find((each) => each);
  if (usual) return referring(usual, `Refer to the shared response for ${usual.status}`, 'A');
  const named = statuses.map((status) => namedResponse(workspace, description, status)).find((each) => each);
  if (named) return referring(named, `Refer to the response that is defined for ${named.status}`, 'B');
  const name = phraseOf(Number(first)).replaceAll(/[^A-Za-z]/g, '');
  const definition = componentDefinition(workspace, description, placeOfResponses(description), {
    [name]: responseText(description, first),
  });
  const title = `Define one response for ${first}, and refer to it`;
  const references = referring(componentOf(description, first, name), title, 'B');
  return joined(workspace, references, description, definition, {
    title,
    level: 'B',
    otherwise: 'The components of the description cannot be extended in this text.',
  });
}

/** What can be said of a response for a status without knowing the API. */
function responseText({ version }: ApiDescription, status: string): JsonObject {
  const description = phraseOf(Number(status));
  if (status !== '429') return { description };
  // RFC 9110, section 10.2.3: seconds, or a date.
  const seconds: JsonObject = { type: 'integer', minimum: 0 };
  return {
    description,
    headers: { 'Retry-After': version === '2.0' ? seconds : { schema: seconds } },
  };
}

/** Describes answers that the code gives: by the shared response for their status where one is in use, else with a description alone. */
export function missingResponseRepairs(
  workspace: Workspace,
  all: readonly {
    readonly description: ApiDescription;
    readonly operation: Operation;
    readonly statuses: readonly number[];
  }[],
): readonly Repair[] {
  return asRepairs(
    {
      title: 'Describe the answers that the code gives',
      level: 'B',
      otherwise: 'The responses of an operation cannot be extended in this text.',
    },
    all.map(({ operation, ...each }) => ({
      ...each,
      uri: operation.uri,
      pointer: `${operation.pointer}/responses`,
    })),
    ({ description, statuses, ...address }) =>
      entryAddition(
        workspace,
        address,
        Object.fromEntries(
          statuses.map((status) => {
            const shared = usualResponse(description, String(status));
            const value: JsonObject = shared
              ? { $ref: shared.referenceIn(address.uri) }
              : { description: phraseOf(status) };
            return [status, value];
          }),
        ),
      ),
  );
}
