/** Uploaded files: whether anybody looks at what they are, and whether they are sent back from where they are kept. */
import { type Code, type Expression, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { settingAt } from '../../meaning/settings/settings.ts';
import { weakCallsIn } from '../../meaning/settings/weaknesses.ts';
import { saidOfValue } from '../../meaning/values/sayings.ts';
import { type ExpressionPlace, isSamePlace } from '../../meaning/values/value.ts';
import { valuesOf } from '../../meaning/values/values.ts';
import type { GuardEntry } from '../../meaning/vocabulary/model.ts';
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Names and calls followed from one path. */
const DEPTH_LIMIT = 8;

/** Names by which libraries give the media type of a file, as its sender says it. */
const typeNames: ReadonlySet<string> = new Set(['mimetype', 'mimeType', 'mime']);

/** What is known of an uploaded file that is kept under a name which its sender chose. */
export interface Upload {
  /** Whether its type or its extension is looked at, here or by a filter of the parser. */
  readonly isLookedAt: boolean;
  /** Whether it is kept in a folder that is sent to anybody who asks. */
  readonly isServed: boolean;
}

/** What is known of the file whose name is the data of a flow. */
export function uploadOf(workspace: Workspace, flow: Flow): Upload {
  const { call, argument, arrival } = flow;
  const { code } = factsAt(workspace, call.uri);
  const storage = storageAround(workspace, call);
  const isFiltered = storage !== null && !isTakenUnchecked(workspace, storage);
  const places = [argument, arrival.place];
  return {
    isLookedAt: isFiltered || places.some((place) => readsType(workspace, place)),
    isServed: [
      ...namesIn(code, argument.expression, DEPTH_LIMIT),
      ...(storage ? [folderOfStorage(workspace, storage)] : []),
    ].some((names) => servedFolders(workspace, '').some((served) => isBelow(names, served))),
  };
}

/** Whether the code around a place reads the media type of a file, or holds its extension against something. */
function readsType(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  const around = new Set<FunctionId>();
  for (let id = code.expressions[expression]?.function ?? 0; id > 0; id = code.functions[id]?.parent ?? NONE)
    around.add(id);
  const reads = code.expressions.some(
    (each) => each.kind === 'member' && typeNames.has(each.property ?? '') && around.has(each.function),
  );
  if (reads) return true;
  const tests = code.conditions.flatMap((each) =>
    each.kind === 'test' && around.has(code.expressions[each.test]?.function ?? NONE) ? [each.test] : [],
  );
  return tests.some((test) => asksForExtension(code, test, DEPTH_LIMIT));
}

/** Whether a test asks a list, or compares, the extension of a name: `!allowed.includes(extname(name).slice(1))`. */
function asksForExtension(code: Code, id: ExpressionId, depth: number): boolean {
  const test = code.expressions[id];
  if (!test || depth <= 0) return false;
  const asks = (each: ExpressionId) => asksForExtension(code, each, depth - 1);
  switch (test.kind) {
    case 'unary':
    case 'await':
    case 'cast':
      return asks(test.operand);
    case 'logical':
      return asks(test.left) || asks(test.right);
    case 'binary':
      return (
        /^[!=]==?$|^in$/.test(test.operator) &&
        [test.left, test.right].some((each) => isExtension(code, each, depth))
      );
    case 'call': {
      const callee = code.expressions[test.callee];
      return (
        callee?.kind === 'member' &&
        /^(?:includes|has|test|some|indexOf)$/.test(callee.property ?? '') &&
        test.arguments.some((each) => isExtension(code, each, depth))
      );
    }
    default:
      return false;
  }
}

/** Whether an expression is made of the extension of a name, by what is called or by its own name. */
function isExtension(code: Code, id: ExpressionId, depth: number): boolean {
  const expression = code.expressions[id];
  if (!expression || depth <= 0) return false;
  const is = (each: ExpressionId) => isExtension(code, each, depth - 1);
  switch (expression.kind) {
    case 'cast':
      return is(expression.operand);
    case 'member':
      return /^ext(?:name|ension)?$/i.test(expression.property ?? '') || is(expression.object);
    case 'call':
      return is(expression.callee) || expression.arguments.some(is);
    case 'reference': {
      const [only = NONE] = expression.definitions;
      const from = expression.definitions.length === 1 ? code.definitions[only]?.from : undefined;
      return (
        /(?:^|[a-z_])ext(?:name|ension)?$/i.test(expression.name) ||
        (from?.kind === 'value' && !from.path.length && is(from.value))
      );
    }
    default:
      return false;
  }
}

/** The call that makes a place to keep files, one of whose functions holds a place: `multer.diskStorage({ filename })`. */
function storageAround(workspace: Workspace, { uri, expression }: ExpressionPlace): ExpressionPlace | null {
  const { code } = factsAt(workspace, uri);
  const inner = code.expressions[expression];
  for (let id = inner?.function ?? 0; id > 0; id = code.functions[id]?.parent ?? NONE) {
    const made = code.functions[id]?.expression ?? NONE;
    const options = code.expressions[made]?.parent ?? NONE;
    const call = code.expressions[options]?.kind === 'object' ? callAround(code, options) : NONE;
    if (call !== NONE) return { uri, expression: call };
  }
  return null;
}

function callAround(code: Code, from: ExpressionId): ExpressionId {
  for (let id = from; id !== NONE; id = code.expressions[id]?.parent ?? NONE) {
    const kind = code.expressions[id]?.kind;
    if (kind === 'call') return id;
    if (kind !== 'object') return NONE;
  }
  return NONE;
}

/** Whether a parser that takes any file keeps files there. Where no parser is seen that does, nobody is blamed. */
function isTakenUnchecked(workspace: Workspace, storage: ExpressionPlace): boolean {
  return scriptFiles(workspace).some((uri) =>
    weakCallsIn(workspace, uri).some(({ means, call }) => {
      const expression = factsAt(workspace, uri).code.expressions[call.expression];
      if (means !== 'upload-unchecked' || expression?.kind !== 'call') return false;
      if (isSamePlace(call, storage)) return true;
      return expression.arguments.some((_, i) =>
        settingAt(workspace, uri, expression.arguments, `${i}.storage`, null).places.some(
          ({ place, context }) =>
            isSamePlace(place, storage) ||
            valuesOf(workspace, place, context).some(
              (value) => value.kind === 'library' && value.call && isSamePlace(value.call.place, storage),
            ),
        ),
      );
    }),
  );
}

/** The names of the folders in the options of a place to keep files. */
function folderOfStorage(workspace: Workspace, { uri, expression }: ExpressionPlace): readonly string[] {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  const options = call?.kind === 'call' ? code.expressions[call.arguments[0] ?? NONE] : undefined;
  const folder =
    options?.kind === 'object'
      ? options.properties.find(({ key }) => key === 'destination' || key === 'uploadDir')
      : undefined;
  if (!folder) return [];
  const value = code.expressions[folder.value];
  if (value?.kind !== 'function') return namesIn(code, folder.value, DEPTH_LIMIT).flat();
  // `destination: (req, file, done) => done(null, 'public/uploads')`
  return (code.functions[value.target]?.calls ?? []).flatMap((id) => {
    const done = code.expressions[id];
    return done?.kind === 'call' ? namesIn(code, done.arguments[1] ?? NONE, DEPTH_LIMIT).flat() : [];
  });
}

/** The names of folders and files that a path is put together of, as far as they are written; one list for each way. */
function namesIn(code: Code, id: ExpressionId, depth: number): readonly (readonly string[])[] {
  const names: string[] = [];
  collectNames(code, id, names, depth);
  return names.length ? [names] : [];
}

function collectNames(code: Code, id: ExpressionId, names: string[], depth: number): void {
  const expression: Expression | undefined = code.expressions[id];
  if (!expression || depth <= 0) return;
  const next = (each: ExpressionId) => collectNames(code, each, names, depth - 1);
  const add = (text: string) =>
    names.push(...text.split(/[\\/]+/).filter((part) => part !== '' && part !== '.' && part !== '..'));
  switch (expression.kind) {
    case 'literal':
      add(typeof expression.value === 'string' ? expression.value : '');
      return;
    case 'template':
      expression.texts.forEach(({ cooked }, i) => {
        add(cooked);
        if (expression.values[i] !== undefined) next(expression.values[i]);
      });
      return;
    case 'binary':
      next(expression.left);
      next(expression.right);
      return;
    case 'call':
      for (const argument of expression.arguments) next(argument);
      return;
    case 'reference': {
      const [only] = expression.definitions;
      const from = expression.definitions.length === 1 ? code.definitions[only ?? NONE]?.from : undefined;
      if (from?.kind === 'value' && !from.path.length) next(from.value);
    }
  }
}

const servedFolders = query<Workspace, readonly (readonly string[])[]>({
  name: 'served folders',
  compute: (workspace) =>
    scriptFiles(workspace).flatMap((uri) => {
      const { code } = factsAt(workspace, uri);
      return code.expressions.flatMap((call, expression) => {
        if (call.kind !== 'call' || !call.arguments.length) return [];
        const said = saidOfValue<GuardEntry>(workspace, { uri, expression }, 'guards');
        const isStatic = said.some(
          ({ entry, value }) => entry.kind === 'static-files' && value.call?.place.expression === expression,
        );
        return isStatic ? namesIn(code, call.arguments[0] ?? NONE, DEPTH_LIMIT) : [];
      });
    }),
  onCycle: [],
});

/** Whether files of any folder are served. */
export function hasServedFolders(workspace: Workspace): boolean {
  return servedFolders(workspace, '').length > 0;
}

/** Whether the names of a folder stand one after the other in a path. */
function isBelow(path: readonly string[], folder: readonly string[]): boolean {
  return path.some((_, start) => folder.every((name, i) => path[start + i] === name));
}
