/** What a team can say about a finding, written into its models or settings and tried before it is offered. */

import { teamFolder } from '../meaning/vocabulary/automaton.ts';
import { isTeamModel } from '../meaning/vocabulary/team-models.ts';
import { at, itemsOf, textOf } from '../parse/document.ts';
import type { Declaration, ToldOf, ToldPublic } from '../rule/declaration.ts';
import { cleanerDeclarations } from '../rule/declarations.ts';
import type { FileEdits } from '../rule/finding.ts';
import { questionsOf } from '../rule/questions.ts';
import { entryAddition, itemAddition } from '../rule/repairs/document-edits.ts';
import type { Draft, Rule } from '../rule/rule.ts';
import type { Json, JsonObject } from '../rule/schema-of-shape.ts';
import { applyEdits, disjoint, type TextEdit } from '../text/edit.ts';
import { sourceFile } from '../text/source-file.ts';
import { decoded } from '../text/uri-part.ts';
import { documentAt } from '../workspace/document.ts';
import { settingsFileFor, settingsFileName } from '../workspace/project-settings.ts';
import { allFiles, allFolders, fileAt, tried, type Workspace } from '../workspace/workspace.ts';
import { draftOf } from './analyse.ts';
import { draftsAt } from './drafts.ts';
import { fenceOf } from './fence.ts';
import { allRules } from './rules.ts';
import { settingsProblems } from './settings.ts';

/** A sentence that the team can add. */
export interface OfferedDeclaration {
  /** "`requireTenant` authenticates: say so in .handrail/models". */
  readonly title: string;
  /** A file that is not there yet is made: its only edit is its text. */
  readonly edits: readonly FileEdits[];
}

/**
 * What a team may say about the finding with this fingerprint, so that it vanishes with all of the same cause. Each was
 * tried in memory: the file is valid, and the finding gone. Empty when there is nothing, or the finding no longer exists.
 * @param others the files that may say something of this one, where that is known
 */
export function declarationsFor(
  workspace: Workspace,
  uri: string,
  fingerprint: string,
  others?: readonly string[],
): readonly OfferedDeclaration[] {
  return fenceOf(workspace, uri).run('what may be said of it', [], () => {
    const found = draftOf(workspace, uri, fingerprint, allRules, others);
    if (!found) return [];
    return possible(workspace, found.rule, found.draft).flatMap((each): readonly OfferedDeclaration[] => {
      const edits = each.kind === 'public' ? publicEdits(workspace, each) : modelEdits(workspace, uri, each);
      return edits && isEnough(workspace, uri, found, edits) ? [{ title: each.title, edits: [edits] }] : [];
    });
  });
}

function possible(workspace: Workspace, rule: Rule, draft: Draft<never>): readonly Declaration[] {
  const own = rule.declares?.(draft.data, questionsOf(workspace)) ?? [];
  if (rule.kind !== 'flow' || rule.from) return own;
  const way = [...(draft.trace ?? []).map(({ place }) => place), draft.place];
  return [...own, ...cleanerDeclarations(workspace, way, rule.stoppedBy)];
}

/** Whether the finding is gone with the edits, and nothing is wrong with the file. Findings of one key are told apart by number only. */
function isEnough(
  workspace: Workspace,
  uri: string,
  { rule, draft }: { readonly rule: Rule; readonly draft: Draft<never> },
  { uri: written, edits }: FileEdits,
): boolean {
  if (!disjoint(edits)) return false;
  const text = applyEdits(fileAt(workspace, written)?.text ?? '', edits);
  const after = tried(workspace, { set: [sourceFile(written, text)] });
  if (settingsProblems(after).some(({ place }) => place.uri === written)) return false;
  const count = (each: Workspace) =>
    draftsAt(each, rule, uri).drafts.filter(({ key }) => key === draft.key).length;
  return count(after) < count(workspace);
}

// Settings

function publicEdits(workspace: Workspace, { uri, entry }: ToldPublic): FileEdits | null {
  const settings = settingsFileFor(workspace, uri)?.uri;
  if (!settings) {
    const folder = folderFor(workspace, uri);
    const text = `{\n  "public": [${JSON.stringify(entry)}]\n}\n`;
    return folder === null ? null : made(`${folder}/${settingsFileName}`, text);
  }
  const edit = added(workspace, settings, 'public', [entry]);
  return edit && { uri: settings, edits: [edit] };
}

// Models

function modelEdits(workspace: Workspace, uri: string, { about, entry }: ToldOf): FileEdits | null {
  const place = about.from.kind === 'file' ? about.from.uri : uri;
  const folder = rootOfModels(workspace, place) ?? folderFor(workspace, place);
  if (folder === null) return null;
  const source = about.from.kind === 'file' ? relative(folder, about.from.uri) : about.from.name;
  // Brackets are signs of access paths themselves.
  if (/[[\]"]/.test(source)) return null;
  const known = modelOf(workspace, folder, source);
  const name = about.from.kind === 'file' ? 'project' : source.replace(/^@/, '').replace(/[^\w.-]+/g, '-');
  const written = known ?? `${folder}${teamFolder}${name}.yml`;
  const isNew = !fileAt(workspace, written);
  const base = isNew ? tried(workspace, { set: [sourceFile(written, newModel(name))] }) : workspace;
  const { root, errors } = documentAt(base, written);
  if (errors.length || root?.kind !== 'map') return null;
  const packages = itemsOf(at(root, ['packages'])).flatMap((each) => textOf(each) ?? []);
  const others = packages.filter((each) => each !== source);
  const head = about.from.kind === 'file' || others.length ? `module[${source}]` : 'module';
  const edits = [
    packages.includes(source) ? [] : added(base, written, 'packages', namesFor(root, source, isNew)),
    sentence(base, written, `${head}${about.path}`, entry),
  ].flat();
  if (edits.some((each) => each === null)) return null;
  const all = edits as readonly TextEdit[];
  return isNew
    ? made(written, applyEdits(fileAt(base, written)?.text ?? '', all))
    : { uri: written, edits: all };
}

/** A model that names no packages speaks of the one that has its name. */
function namesFor(root: Parameters<typeof at>[0], source: string, isNew: boolean): readonly string[] {
  const library = textOf(at(root, ['library']));
  const isSilent = !isNew && at(root, ['packages']) === null;
  return isSilent && library !== null && library !== source ? [library, source] : [source];
}

function newModel(name: string): string {
  return `# What the team knows and Handrail cannot read from the code. The words: docs/models.md of Handrail.\nlibrary: ${name}\n`;
}

function sentence(workspace: Workspace, uri: string, path: string, entry: ToldOf['entry']): TextEdit | null {
  switch (entry.section) {
    case 'guards':
      return added(workspace, uri, 'guards', [{ path, kind: entry.kind }]);
    case 'verifies':
    case 'principals':
      return added(workspace, uri, entry.section, [path]);
    case 'validators': {
      const { part, input, output, fails } = entry;
      const value: JsonObject = {
        call: path,
        ...(part !== undefined && { part }),
        ...(input !== undefined && { input }),
        ...(output !== undefined && { output }),
        fails,
      };
      return added(workspace, uri, 'validators', [value]);
    }
    case 'cleaners':
    case 'checks': {
      const values: JsonObject = { [path]: [...entry.ways] };
      const { root } = documentAt(workspace, uri);
      return at(root, [entry.section])
        ? entryAddition(workspace, { uri, pointer: `/${entry.section}` }, values)
        : entryAddition(workspace, { uri, pointer: '' }, { [entry.section]: values });
    }
  }
}

/** Puts values at the end of a list below a key at the top, which is made where it is missing. */
function added(workspace: Workspace, uri: string, key: string, values: readonly Json[]): TextEdit | null {
  const { root } = documentAt(workspace, uri);
  const known = at(root, [key]);
  const text = fileAt(workspace, uri)?.text ?? '';
  if (known?.kind === 'list' && !known.items.length)
    return { span: known.span, text: `[${values.map((each) => JSON.stringify(each)).join(', ')}]` };
  if (known) return itemAddition(workspace, { uri, pointer: `/${key}` }, values);
  if (root?.kind === 'map' && !root.entries.length && text[root.span.start] === '{') {
    // Nothing but comments may stand in it; they stay behind what is added.
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    const isAlone = text.slice(root.span.start + 1, root.span.end - 1).trim() === '';
    const at = { start: root.span.start + 1, end: isAlone ? root.span.end - 1 : root.span.start + 1 };
    return {
      span: at,
      text: `${end}  ${JSON.stringify(key)}: ${JSON.stringify(values)}${isAlone ? end : ''}`,
    };
  }
  return entryAddition(workspace, { uri, pointer: '' }, { [key]: values });
}

// Places

function made(uri: string, text: string): FileEdits {
  return { uri, edits: [{ span: { start: 0, end: 0 }, text }] };
}

function folderFor(workspace: Workspace, uri: string): string | null {
  return allFolders(workspace, '').find((each) => uri.startsWith(`${each}/`)) ?? null;
}

/** The nearest folder above a file in which models of the team lie. */
function rootOfModels(workspace: Workspace, uri: string): string | null {
  const roots = allFiles(workspace, '')
    .filter(isTeamModel)
    .map((each) => each.slice(0, each.lastIndexOf(teamFolder)))
    .filter((root) => uri.startsWith(`${root}/`));
  return roots.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** A model of the team below a folder that speaks of the package or file already. */
function modelOf(workspace: Workspace, folder: string, source: string): string | null {
  const own = allFiles(workspace, '').filter(
    (uri) => isTeamModel(uri) && uri.startsWith(`${folder}${teamFolder}`),
  );
  return (
    own.find((uri) =>
      itemsOf(at(documentAt(workspace, uri).root, ['packages'])).some((each) => textOf(each) === source),
    ) ?? null
  );
}

function relative(folder: string, uri: string): string {
  const parts = uri.slice(folder.length + 1).split('/');
  return `./${parts.map(decoded).join('/')}`;
}
