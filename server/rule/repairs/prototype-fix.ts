/** Keeps names of the request away from the prototype of objects. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { deepMergeOf, deepWriteAt } from '../../flow/prototypes.ts';
import { calleesOf, valuesOf } from '../../meaning/values/values.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { FileEdits } from '../finding.ts';
import { layoutOf } from './insertion.ts';
import type { Repair } from './repair.ts';

const bareTitle = 'Give the object no prototype';
const filterTitle = 'Pass over names that lead to the prototype';

/** Repairs of a write below a property that the request names: the object loses its prototype. */
export function bareObjectRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.call;
  const { code } = factsAt(workspace, uri);
  const assignment = code.expressions[flow.call.expression];
  const write = assignment?.kind === 'assignment' ? deepWriteAt(workspace, uri, code, assignment) : null;
  const owner = write?.owners[write.keys.indexOf(flow.argument.expression)];
  if (owner === undefined) return [];
  const values = valuesOf(workspace, { uri, expression: owner });
  const [only] = values;
  const object =
    values.length === 1 && only?.kind === 'object'
      ? factsAt(workspace, only.uri).code.expressions[only.expression]
      : undefined;
  if (only?.kind !== 'object' || object?.kind !== 'object' || object.properties.length)
    return [{ kind: 'refused', title: bareTitle, reason: 'Where the object is made is not one empty `{}`.' }];
  const edits = [{ span: { start: object.start, end: object.end }, text: 'Object.create(null)' }];
  return [{ kind: 'edits', title: bareTitle, level: 'B', edits: [{ uri: only.uri, edits }] }];
}

/** Repairs of a function of the project that merges into the depth: names that lead to the prototype are passed over. */
export function keyFilterRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  for (const callee of calleesOf(workspace, flow.call)) {
    const merge = callee.kind === 'function' ? deepMergeOf(workspace, callee.uri, callee.function) : null;
    if (callee.kind !== 'function' || !merge) continue;
    const edits = filterAt(workspace, callee.uri, factsAt(workspace, callee.uri).code, merge.key);
    return [
      edits
        ? { kind: 'edits', title: filterTitle, level: 'B', edits: [edits] }
        : { kind: 'refused', title: filterTitle, reason: 'The loop over the names has no block of its own.' },
    ];
  }
  return [];
}

/** A test at the start of the loop, or of the function that is called with each name. */
function filterAt(workspace: Workspace, uri: string, code: Code, key: ExpressionId): FileEdits | null {
  const reference = code.expressions[key];
  const text = fileAt(workspace, uri)?.text ?? '';
  if (reference?.kind !== 'reference') return null;
  const binding = code.bindings[reference.binding];
  for (const id of binding?.definitions ?? []) {
    const from = code.definitions[id]?.from;
    const callback = from?.kind === 'parameter' ? code.functions[from.function] : undefined;
    const list = from?.kind === 'key' || from?.kind === 'value' ? code.expressions[from.value] : undefined;
    const open = callback
      ? callback.body.start
      : list
        ? list.end + (/^\s*\)\s*(?=\{)/.exec(text.slice(list.end))?.[0].length ?? NONE)
        : NONE;
    if (text[open] !== '{') continue;
    const [head = '{', line] = /^\{[ \t]*(?:\/\/[^\r\n]*)?(\r?\n[ \t]*)/.exec(text.slice(open)) ?? [];
    const at = open + head.length - (line?.length ?? 0);
    const end = line === undefined ? ';' : layoutOf(workspace, uri).end;
    const leave = callback ? 'return' : 'continue';
    const names = ['__proto__', 'constructor', 'prototype'].map((each) => quoted(text, each));
    const test = names.map((name) => `${reference.name} === ${name}`).join(' || ');
    return {
      uri,
      edits: [
        {
          span: { start: at, end: at },
          text: `${line ?? ' '}if (${test}) ${leave}${end}`,
        },
      ],
    };
  }
  return null;
}

/** A text with the quotes that the file prefers. */
function quoted(text: string, value: string): string {
  return text.split('"').length > text.split("'").length ? `"${value}"` : `'${value}'`;
}
