/** Repairs of API descriptions, as edits of the written text. */
import type { ApiDescription, Operation, Server } from '../meaning/openapi/description.ts';
import { at, itemsOf, pathOf, textOf } from '../parse/document.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Place } from '../text/span.ts';
import { documentAt } from '../workspace/document.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import {
  entryAddition,
  entryInsertion,
  itemAddition,
  type NodeAddress,
  removal,
  textReplacement,
} from './document-edits.ts';
import type { FileEdits, FixLevel } from './finding.ts';
import { phraseOf } from './operation-of-endpoint.ts';
import type { Repair } from './repair.ts';
import type { JsonObject } from './schema-of-shape.ts';

/** One change of a description, or why there is none. */
interface Change {
  readonly title: string;
  readonly level: FixLevel;
  /** Said where the text allows no edit. */
  readonly otherwise: string;
}

/** Puts a key with a value (as in JSON) into each of these maps. */
export function insertionRepairs(
  workspace: Workspace,
  maps: readonly NodeAddress[],
  { key, value, after }: { readonly key: string; readonly value: string; readonly after?: string },
  change: Change,
): readonly Repair[] {
  return asRepairs(change, maps, (each) => entryInsertion(workspace, each, key, value, after));
}

/** Takes each of these entries or items out. */
export function removalRepairs(
  workspace: Workspace,
  nodes: readonly NodeAddress[],
  change: Change,
): readonly Repair[] {
  return asRepairs(change, nodes, (each) => removal(workspace, each));
}

/** Gives each of these texts the value that belongs to it. */
export function textRepairs<T extends NodeAddress>(
  workspace: Workspace,
  texts: readonly T[],
  value: (text: T) => string,
  change: Change,
): readonly Repair[] {
  return asRepairs(change, texts, (each) => textReplacement(workspace, each, value(each)));
}

function asRepairs<T extends NodeAddress>(
  { title, level, otherwise }: Change,
  all: readonly T[],
  editOf: (each: T) => TextEdit | null,
): readonly Repair[] {
  const byFile = new Map<string, TextEdit[]>();
  for (const each of all) {
    const edit = editOf(each);
    if (!edit) return [{ kind: 'refused', title, reason: otherwise }];
    const known = byFile.get(each.uri) ?? [];
    known.push(edit);
    byFile.set(each.uri, known);
  }
  const edits: readonly FileEdits[] = [...byFile].map(([uri, list]) => ({ uri, edits: list }));
  return [{ kind: 'edits', title, level, edits }];
}

/** The reference by which most operations give their response for this status; null if none does, or only in other files. */
function usualResponse(description: ApiDescription, status: string): string | null {
  const counts = new Map<string, number>();
  for (const { responses, uri } of description.operations)
    for (const each of responses)
      if (each.status === status && each.reference?.startsWith('#') && uri === description.uri)
        counts.set(each.reference, (counts.get(each.reference) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Refers to the shared response for a status, where one is in use, in each of these operations. */
export function responseRepairs(
  workspace: Workspace,
  description: ApiDescription,
  operations: readonly Operation[],
  statuses: readonly string[],
): readonly Repair[] {
  const shared = statuses.flatMap((status) => {
    const reference = usualResponse(description, status);
    return reference === null ? [] : [{ status, reference }];
  })[0];
  const title = `Refer to the shared response for ${shared?.status ?? statuses[0]}`;
  if (!shared)
    return [
      {
        kind: 'refused',
        title,
        reason: 'No operation refers to a shared response for this status yet: write one first.',
      },
    ];
  return insertionRepairs(
    workspace,
    operations.map(({ uri, pointer }) => ({ uri, pointer: `${pointer}/responses` })),
    { key: shared.status, value: `{ "$ref": ${JSON.stringify(shared.reference)} }` },
    { title, level: 'A', otherwise: 'The responses of an operation cannot be extended in this text.' },
  );
}

/** `http` becomes `https`. */
export function httpsRepairs(
  workspace: Workspace,
  server: Pick<Server, 'uri' | 'span' | 'pointer' | 'url'>,
): readonly Repair[] {
  const text = fileAt(workspace, server.uri)?.text.slice(server.span.start, server.span.end) ?? '';
  const match = /\b(?:http|ws)\b/i.exec(text);
  if (!match) return [];
  const removal = schemeRemoval(workspace, server);
  if (removal)
    return [
      {
        kind: 'edits',
        title: `Take \`${server.url}\` out, as its secure form is listed too`,
        level: 'B',
        edits: [{ uri: server.uri, edits: [removal] }],
      },
    ];
  const start = server.span.start + match.index;
  const end = start + match[0].length;
  const secure = /^ws$/i.test(match[0]) ? 'wss' : 'https';
  return [
    {
      kind: 'edits',
      title: `Use \`${secure}\` (the server must offer it)`,
      level: 'B',
      edits: [{ uri: server.uri, edits: [{ span: { start, end }, text: secure }] }],
    },
  ];
}

/** In a list of schemes that holds the secure form already, the other one is taken out. */
function schemeRemoval(
  workspace: Workspace,
  server: Pick<Server, 'uri' | 'pointer' | 'url'>,
): TextEdit | null {
  const path = pathOf(server.pointer) ?? [];
  const index = Number(path.at(-1));
  const items = itemsOf(at(documentAt(workspace, server.uri).root, path.slice(0, -1)));
  const own = items[index];
  if (!own || !items.some((item) => textOf(item)?.toLowerCase() === `${server.url.toLowerCase()}s`))
    return null;
  const before = items[index - 1];
  const after = items[index + 1];
  if (before) return { span: { start: before.span.end, end: own.span.end }, text: '' };
  return after ? { span: { start: own.span.start, end: after.span.start }, text: '' } : null;
}

/** The only name there is, or those that differ from the one written by a slip of the pen. */
export function nameRepairs(
  workspace: Workspace,
  names: readonly string[],
  name: string,
  place: Place,
): readonly Repair[] {
  const near = names.filter((each) => distance(each.toLowerCase(), name.toLowerCase()) <= 2);
  const text = fileAt(workspace, place.uri)?.text.slice(place.span.start, place.span.end) ?? '';
  return (near.length ? near : names.length === 1 ? names : []).map((each) => ({
    kind: 'edits',
    title: `Use \`${each}\``,
    level: 'B',
    edits: [{ uri: place.uri, edits: [{ span: place.span, text: text.replace(name, each) }] }],
  }));
}

/** Number of letters to insert, delete or replace (Levenshtein); at most 3 is told apart. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** `security` of an operation with the scheme that most operations use, or the only one that is defined. */
export function securityRepairs(
  workspace: Workspace,
  description: ApiDescription,
  operation: Operation,
): readonly Repair[] {
  const title = 'Ask for a credential';
  const scheme = usualScheme(description);
  if (!scheme)
    return [
      {
        kind: 'refused',
        title,
        reason:
          'No security scheme is defined, or several are and none is used: say first how clients sign in.',
      },
    ];
  const text = fileAt(workspace, operation.uri)?.text ?? '';
  const path = pathOf(operation.pointer);
  const node = path && at(documentAt(workspace, operation.uri).root, path);
  if (node?.kind !== 'map' || !node.entries.length)
    return [{ kind: 'refused', title, reason: 'The operation is empty.' }];
  const first = node.entries[0]?.keySpan ?? node.span;
  const lineStart = text.lastIndexOf('\n', first.start - 1) + 1;
  const indent = text.slice(lineStart, first.start);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const isJson = text[node.span.start] === '{';
  if (!isJson && indent.trim())
    return [{ kind: 'refused', title, reason: 'The operation is written on one line.' }];
  const insert = isJson
    ? `"security": [{ ${JSON.stringify(scheme)}: [] }],${indent.trim() ? ' ' : lineEnd + indent}`
    : `security:${lineEnd}${indent}  - ${yamlKey(scheme)}: []${lineEnd}${indent}`;
  return [
    {
      kind: 'edits',
      title: `Ask for \`${scheme}\``,
      level: 'B',
      edits: [
        { uri: operation.uri, edits: [{ span: { start: first.start, end: first.start }, text: insert }] },
      ],
    },
  ];
}

function usualScheme(description: ApiDescription): string | null {
  const defined = description.schemes.map((scheme) => scheme.name);
  const counts = new Map<string, number>();
  for (const { name } of description.requirements)
    if (defined.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top?.[0] ?? (defined.length === 1 ? (defined[0] ?? null) : null);
}

function yamlKey(name: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(name) ? name : JSON.stringify(name);
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
            const value: JsonObject = shared === null ? { description: phraseOf(status) } : { $ref: shared };
            return [status, value];
          }),
        ),
      ),
  );
}

/** Describes parameters that the code reads. */
export function describedParameterRepairs(
  workspace: Workspace,
  all: readonly {
    readonly description: ApiDescription;
    readonly operation: Operation;
    readonly missing: readonly { readonly name: string; readonly in: string }[];
  }[],
): readonly Repair[] {
  const change: Change = {
    title: 'Describe the parameters that the code reads (to be finished)',
    level: 'C',
    otherwise: 'The parameters of an operation cannot be extended in this text.',
  };
  const edits = all.map(({ description, operation, missing }) => {
    const items = missing.map((each): JsonObject => {
      const schema: JsonObject = { type: 'string', maxLength: 100 };
      const base = { name: each.name, in: each.in, description: 'TODO: say what it is for.' };
      return description.version === '2.0' ? { ...base, ...schema } : { ...base, schema };
    });
    return { uri: operation.uri, pointer: operation.pointer, items };
  });
  return asRepairs(change, edits, ({ uri, pointer, items }) => {
    const list = { uri, pointer: `${pointer}/parameters` };
    const known = at(documentAt(workspace, uri).root, pathOf(list.pointer) ?? []);
    return known?.kind === 'list'
      ? itemAddition(workspace, list, items)
      : entryAddition(workspace, { uri, pointer }, { parameters: items }, 'responses');
  });
}
