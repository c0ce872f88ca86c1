/** What stands before the paths of an application because a file of settings says so: `host.json`, `next.config.ts`. */
import { nodesAt } from '../../parse/document.ts';
import { documentAt } from '../../workspace/document.ts';
import { factsAt } from '../../workspace/facts.ts';
import { exportTargets } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { nearestFile } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Prefix } from '../endpoints/endpoint-paths.ts';
import type { NamedSetting } from '../vocabulary/model.ts';
import { scriptExtensions } from './file-applications.ts';
import { type Located, locatedAt, locatedBelow } from './located.ts';
import { pathTextsAt } from './path-texts.ts';
import { valuesOf } from './values.ts';

/** Calls around the settings, one within the other: `withPlugin(withOther({ … }))`. */
const DEPTH_LIMIT = 5;

/**
 * What the nearest file of settings says, from the folder of a file upwards: one text, or what is meant where nothing is
 * said. It is not known where the file says something that cannot be read, such as a variable of the environment.
 */
export function settingAbove(workspace: Workspace, uri: string, setting: NamedSetting): Prefix {
  const { named, at, otherwise } = setting;
  const names = scriptNamed(named) ? withEndings(named) : [named];
  for (const name of names) {
    const file = nearestFile(workspace, uri, name);
    if (file !== null) return said(workspace, file, at) ?? { text: otherwise, known: true };
  }
  return { text: otherwise, known: true };
}

/** A name such as `next.config` has a dot, and is that of a script all the same. */
function scriptNamed(name: string): boolean {
  return !/\.(?:json|ya?ml)$/.test(name);
}

function withEndings(name: string): readonly string[] {
  return scriptExtensions.map((each) => `${name}.${each}`);
}

function said(workspace: Workspace, file: string, at: string): Prefix | null {
  return scriptNamed(file) ? saidInCode(workspace, file, at) : saidInData(workspace, file, at);
}

/** Whether the nearest file of data of that name holds a text at one of several paths; `*` is any key or item. */
export function isNamedIn(
  workspace: Workspace,
  uri: string,
  { named, at }: { readonly named: string; readonly at: readonly string[] },
  text: string,
): boolean {
  const file = nearestFile(workspace, uri, named);
  const root = file === null ? null : documentAt(workspace, file).root;
  return (
    root !== null &&
    at.some((path) => nodesAt(root, path).some((each) => each.kind === 'scalar' && each.value === text))
  );
}

function saidInData(workspace: Workspace, file: string, at: string): Prefix | null {
  const { root } = documentAt(workspace, file);
  const [node] = root ? nodesAt(root, at) : [];
  if (!node) return null;
  const text = node.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
  // `%PREFIX%` and `${PREFIX}` stand for what the environment holds.
  return text === null || /[%$]/.test(text) ? { text: '', known: false } : { text, known: true };
}

const settingsIn = query<Workspace, readonly Located[]>({
  name: 'settings that a file exports',
  compute: (workspace, uri) =>
    ['default', '='].flatMap((name) =>
      locatedAt(workspace, exportTargets(workspace, uri, name)).flatMap((each) => within(workspace, each, 0)),
    ),
  fingerprint: (found) => JSON.stringify(found),
  onCycle: [],
});

/** The objects of settings that a file of settings exports, however they are wrapped. */
export function settingsExported(workspace: Workspace, file: string): readonly Located[] {
  return settingsIn(workspace, file);
}

/** The objects of settings in what a file exports: as they are, given to functions, or given back by one. */
function within(workspace: Workspace, at: Located, depth: number): readonly Located[] {
  if (depth > DEPTH_LIMIT) return [];
  const { uri } = at.place;
  const { code } = factsAt(workspace, uri);
  const values = valuesOf(workspace, at.place, at.context);
  if (values.some(({ kind }) => kind === 'object')) return [at];
  const given = values.flatMap((value) =>
    value.kind === 'function'
      ? (factsAt(workspace, value.uri).code.functions[value.function]?.exits ?? []).flatMap((exit) =>
          exit.kind === 'return'
            ? [{ place: { uri: value.uri, expression: exit.value }, context: value.context }]
            : [],
        )
      : [],
  );
  if (given.length) return given.flatMap((each) => within(workspace, each, depth + 1));
  const expression = code.expressions[at.place.expression];
  const here = (id: number) => within(workspace, { ...at, place: { uri, expression: id } }, depth + 1);
  if (expression?.kind === 'call') return expression.arguments.flatMap(here);
  if (expression?.kind === 'cast' || expression?.kind === 'await') return here(expression.operand);
  if (expression?.kind !== 'reference') return [];
  return expression.definitions.flatMap((each) => {
    const from = code.definitions[each]?.from;
    return from?.kind === 'value' && !from.path.length ? here(from.value) : [];
  });
}

function saidInCode(workspace: Workspace, file: string, at: string): Prefix | null {
  const places = settingsIn(workspace, file).flatMap((each) => locatedBelow(workspace, each, at.split('.')));
  const texts = places.flatMap(({ place, context }) => {
    const values = valuesOf(workspace, place, context);
    // `process.env.BASE_PATH || ''`: what is written down is not all that it may be.
    return values.length && values.every(({ kind }) => kind === 'literal')
      ? pathTextsAt(workspace, place, context)
      : [{ text: '', known: false }];
  });
  const [first, ...others] = texts;
  if (!first) return null;
  const isOne = others.every(({ text }) => text === first.text);
  return isOne ? first : { text: '', known: false };
}
