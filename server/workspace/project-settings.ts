/** The settings of a project: `handrail.json`, JSON with comments; the nearest one up the folders wins. */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import picomatch from 'picomatch';
import type { Place } from '../text/span.ts';
import { query } from './memo.ts';
import { allFiles, allFolders, fileAt, fileExists, type Workspace } from './workspace.ts';

export const settingsFileName = 'handrail.json';

export type RuleLevel = 'off' | 'error' | 'warning' | 'information' | 'hint' | 'on';
export type ConfidenceName = 'high' | 'medium' | 'low';

/** How much is asked: few findings that are right, hardening as well, or everything. */
export type Preset = 'recommended' | 'strict' | 'audit';

/** From the least to the most. */
export const presets: readonly Preset[] = ['recommended', 'strict', 'audit'];

const levels: readonly string[] = ['off', 'on', 'error', 'warning', 'information', 'hint'];
const confidences: readonly string[] = ['high', 'medium', 'low'];
const known: readonly string[] = [
  '$schema',
  'preset',
  'rules',
  'minConfidence',
  'exclude',
  'public',
  'tests',
  'overrides',
  'ignore',
  'root',
];

/** Settings of one `handrail.json`, with defaults for what it does not say. */
export interface ProjectSettings {
  readonly preset: Preset;
  /** Rule id -> level; `on` is the default severity of rule and confidence. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly minConfidence: ConfidenceName;
  /** Globs, relative to the folder of the file. */
  readonly exclude: readonly string[];
  /** Endpoints that are open on purpose: `GET /products/*`, `* /health` or `/docs/**`. */
  readonly public: readonly string[];
  /** Globs of the files that hold tests, relative to the folder of the file; null where Handrail tells them itself. */
  readonly tests: readonly string[] | null;
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, RuleLevel>>;
  }[];
  readonly ignore: readonly IgnoredPointer[];
}

/** Findings in API descriptions that are ignored, told by where they stand. */
export interface IgnoredPointer {
  /** Globs of the descriptions, relative to the folder of the settings. */
  readonly files: readonly string[];
  /** JSON pointer (RFC 6901): what stands there, and below. */
  readonly pointer: string;
  readonly rules: readonly string[];
  /** `YYYY-MM-DD`, or null. The day itself still counts. */
  readonly until: string | null;
  readonly reason: string;
}

export interface SettingsFile {
  readonly uri: string;
  /** Folder of the file, without a slash at the end. */
  readonly folder: string;
  readonly settings: ProjectSettings;
  readonly problems: readonly { readonly place: Place; readonly message: string }[];
  /** Rule ids that the file names, with their places, so that unknown ones can be told. */
  readonly named: readonly { readonly id: string; readonly place: Place }[];
}

const defaults: ProjectSettings = {
  preset: 'recommended',
  rules: {},
  minConfidence: 'low',
  exclude: [],
  public: [],
  tests: null,
  overrides: [],
  ignore: [],
};

const settingsFiles = query<Workspace, SettingsFile | null>({
  name: 'settings file',
  compute: (workspace, uri) => {
    const file = fileAt(workspace, uri);
    return file ? new Reader(uri, file.text).read() : null;
  },
  fingerprint: (file) => JSON.stringify(file),
  onCycle: null,
});

/** One settings file, or null if there is none. What cannot be read counts as not said, and is a problem. */
function settingsFileAt(workspace: Workspace, uri: string): SettingsFile | null {
  return settingsFiles(workspace, uri);
}

/** All settings files of the workspace. */
export function allSettingsFiles(workspace: Workspace): readonly SettingsFile[] {
  return allFiles(workspace, '')
    .filter((uri) => uri.endsWith(`/${settingsFileName}`))
    .flatMap((uri) => settingsFileAt(workspace, uri) ?? []);
}

/** The settings file that holds for a file: the nearest one up to the opened folder, or null. */
export function settingsFileFor(workspace: Workspace, uri: string): SettingsFile | null {
  const folder = allFolders(workspace, '').find((each) => uri.startsWith(`${each}/`)) ?? '';
  for (let at = uri.lastIndexOf('/'); at >= folder.length && at > 0; at = uri.lastIndexOf('/', at - 1)) {
    const candidate = `${uri.slice(0, at)}/${settingsFileName}`;
    if (fileExists(workspace, candidate)) return settingsFileAt(workspace, candidate);
  }
  return null;
}

/** The settings that hold for a file, overrides applied. */
export function settingsFor(workspace: Workspace, uri: string): ProjectSettings {
  const file = settingsFileFor(workspace, uri);
  if (!file) return defaults;
  const path = uri.slice(file.folder.length + 1);
  const rules = { ...file.settings.rules };
  for (const each of file.settings.overrides)
    if (each.files.some((glob) => matches(glob, path))) Object.assign(rules, each.rules);
  return { ...file.settings, rules };
}

/** What the settings of a file ignore in it by pointers. */
export function ignoredPointers(workspace: Workspace, uri: string): readonly IgnoredPointer[] {
  const file = settingsFileFor(workspace, uri);
  if (!file?.settings.ignore.length) return [];
  const path = uri.slice(file.folder.length + 1);
  return file.settings.ignore.filter(({ files }) => files.some((glob) => matches(glob, path)));
}

/** Whether settings exclude a file. */
export function isExcludedBySettings(workspace: Workspace, uri: string): boolean {
  const file = settingsFileFor(workspace, uri);
  if (!file) return false;
  const path = uri.slice(file.folder.length + 1);
  return file.settings.exclude.some((glob) => matches(glob, path));
}

/** Whether `tests` of the settings names a file; null where the settings leave that to Handrail. */
export function isInTestsOfSettings(workspace: Workspace, uri: string): boolean | null {
  const file = settingsFileFor(workspace, uri);
  if (!file?.settings.tests) return null;
  const path = uri.slice(file.folder.length + 1);
  return file.settings.tests.some((glob) => matches(glob, path));
}

/** Globs without a slash match at any depth, as in ignore files; a folder's name covers what is in it. */
function matches(glob: string, path: string): boolean {
  const pattern = glob.replace(/^\.?\//, '').replace(/\/$/, '/**');
  const anywhere =
    glob.includes('/') && !glob.endsWith('/')
      ? [pattern, `${pattern}/**`]
      : [`**/${pattern}`, `**/${pattern}/**`];
  return picomatch(anywhere, { dot: true })(decodeURI(path));
}

/** Reads one file; lives only while it runs. */
class Reader {
  private readonly problems: { place: Place; message: string }[] = [];
  private readonly named: { id: string; place: Place }[] = [];

  constructor(
    private readonly uri: string,
    private readonly text: string,
  ) {}

  read(): SettingsFile {
    const errors: ParseError[] = [];
    const root = parseTree(this.text, errors, { allowTrailingComma: true });
    for (const error of errors.slice(0, 5))
      this.problem(
        { offset: error.offset, length: Math.max(error.length, 1) },
        `This file is not valid JSON: ${words(printParseErrorCode(error.error))}.`,
      );
    const { uri, problems, named } = this;
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    if (root && root.type !== 'object') this.problem(root, 'The settings must be an object.');
    const settings = root?.type === 'object' ? this.settings(root) : defaults;
    return { uri, folder, settings, problems, named };
  }

  private settings(root: Node): ProjectSettings {
    for (const property of root.children ?? []) {
      const [key] = property.children ?? [];
      if (key && !known.includes(String(key.value)))
        this.problem(
          key,
          `\`${key.value}\` is no setting. Known are ${known
            .slice(1)
            .map((name) => `\`${name}\``)
            .join(', ')}.`,
        );
    }
    const overrides = findNodeAtLocation(root, ['overrides']);
    const tests = findNodeAtLocation(root, ['tests']);
    return {
      preset: this.word(findNodeAtLocation(root, ['preset']), presets, 'recommended') as Preset,
      rules: this.rules(findNodeAtLocation(root, ['rules'])),
      minConfidence: this.word(
        findNodeAtLocation(root, ['minConfidence']),
        confidences,
        'low',
      ) as ConfidenceName,
      exclude: this.texts(findNodeAtLocation(root, ['exclude']), 'exclude'),
      public: this.texts(findNodeAtLocation(root, ['public']), 'public'),
      tests: tests ? this.texts(tests, 'tests') : null,
      overrides: (overrides?.type === 'array' ? (overrides.children ?? []) : []).map((each) => ({
        files: this.texts(findNodeAtLocation(each, ['files']), 'files'),
        rules: this.rules(findNodeAtLocation(each, ['rules'])),
      })),
      ignore: this.ignored(findNodeAtLocation(root, ['ignore'])),
    };
  }

  private ignored(list: Node | undefined): readonly IgnoredPointer[] {
    if (list && list.type !== 'array') this.problem(list, '`ignore` must be a list of objects.');
    return (list?.type === 'array' ? (list.children ?? []) : []).flatMap((each) => {
      const below = (name: string) => findNodeAtLocation(each, [name]);
      const text = (name: string) => {
        const value: unknown = below(name) && getNodeValue(below(name) as Node);
        return typeof value === 'string' ? value : null;
      };
      const [pointer, reason, until] = [text('pointer'), text('reason'), text('until')];
      const rules = this.texts(below('rules'), 'rules');
      for (const rule of below('rules')?.children ?? [])
        this.named.push({ id: String(rule.value), place: this.place(rule) });
      const fault =
        pointer === null || (pointer !== '' && !pointer.startsWith('/'))
          ? '`pointer` must be a JSON pointer: `/paths/~1books/get`.'
          : !rules.length
            ? '`rules` must name the rules that are ignored there.'
            : !reason?.trim()
              ? '`reason` must say why.'
              : below('until') && !/^\d{4}-\d{2}-\d{2}$/.test(until ?? '')
                ? '`until` must be a date: YYYY-MM-DD.'
                : null;
      if (fault !== null) this.problem(each, fault);
      const files = below('files') ? this.texts(below('files'), 'files') : ['**'];
      return fault === null ? [{ files, pointer: pointer ?? '', rules, until, reason: reason ?? '' }] : [];
    });
  }

  private rules(node: Node | undefined): Readonly<Record<string, RuleLevel>> {
    const found: Record<string, RuleLevel> = {};
    if (!node) return found;
    if (node.type !== 'object') this.problem(node, '`rules` must be an object of rule id and level.');
    for (const property of node.type === 'object' ? (node.children ?? []) : []) {
      const [key, value] = property.children ?? [];
      if (!key || !value) continue;
      this.named.push({ id: String(key.value), place: this.place(key) });
      found[String(key.value)] = this.word(value, levels, 'on') as RuleLevel;
    }
    return found;
  }

  private word(node: Node | undefined, allowed: readonly string[], otherwise: string): string {
    if (!node) return otherwise;
    const value = getNodeValue(node) as unknown;
    if (typeof value === 'string' && allowed.includes(value)) return value;
    this.problem(node, `This must be one of ${allowed.map((each) => `\`${each}\``).join(', ')}.`);
    return otherwise;
  }

  private texts(node: Node | undefined, name: string): readonly string[] {
    if (!node) return [];
    const value = getNodeValue(node) as unknown;
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
    this.problem(node, `\`${name}\` must be a list of texts.`);
    return [];
  }

  private place({ offset, length }: { offset: number; length: number }): Place {
    return { uri: this.uri, span: { start: offset, end: offset + length } };
  }

  private problem(at: { offset: number; length: number }, message: string): void {
    this.problems.push({ place: this.place(at), message });
  }
}

function words(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
