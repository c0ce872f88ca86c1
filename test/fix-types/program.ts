/** One TypeScript program over examples and what fixes make of them, each in a folder of its own that exists in memory only. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What a compiler says of a file. `key` is equal for the same fault in the same file of an example before and after a fix. */
export interface Fault {
  readonly key: string;
  readonly text: string;
}

/** A folder of files: path with `/` -> text. */
export type Folder = Readonly<Record<string, string>>;

/** A package that scripts import and that no typings say anything of. */
export interface Untyped {
  readonly name: string;
  readonly folder: string;
}

export interface Checked {
  /** Faults in the scripts of each folder, by its name. */
  readonly faults: ReadonlyMap<string, readonly Fault[]>;
  readonly untyped: readonly Untyped[];
  /** Packages whose typings were read, by name -> version. */
  readonly versions: ReadonlyMap<string, string>;
}

const shared: ts.CompilerOptions = {
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  checkJs: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  jsx: ts.JsxEmit.Preserve,
  skipLibCheck: true,
  types: ['node'],
};

/** What is written in TypeScript is held to `strict`; a script that can state no types is held to what there is. */
const languages = {
  typescript: { ...shared, strict: true },
  javascript: { ...shared, strict: false },
} as const;

const script = /\.[cm]?[jt]sx?$/;

/** Whether a compiler reads a file of an example. */
export function isScript(path: string): boolean {
  return script.test(path);
}

/**
 * Checks the scripts of all folders in one program for each language. `home` is a folder on disk whose `node_modules`
 * holds the typings; the folders lie below it as far as the compiler knows.
 */
export function checked(home: string, folders: ReadonlyMap<string, Folder>): Checked {
  const parts = (['typescript', 'javascript'] as const).map((language) => {
    const own = [...folders].filter(([, folder]) => languageOf(folder) === language);
    return checkedAs(languages[language], home, new Map(own));
  });
  return {
    faults: new Map(parts.flatMap(({ faults }) => [...faults])),
    untyped: parts.flatMap(({ untyped }) => untyped),
    versions: new Map(parts.flatMap(({ versions }) => [...versions])),
  };
}

function languageOf(folder: Folder): keyof typeof languages {
  return Object.keys(folder).some((path) => /\.[cm]?tsx?$/.test(path)) ? 'typescript' : 'javascript';
}

function checkedAs(options: ts.CompilerOptions, home: string, folders: ReadonlyMap<string, Folder>): Checked {
  const texts = new Map<string, string>();
  for (const [name, folder] of folders)
    for (const [path, text] of Object.entries(folder))
      texts.set(pathOf(home, name, path), asModule(path, text));
  const roots = [...texts.keys()].filter(isScript);
  const program = ts.createProgram({ rootNames: roots, options, host: hostOf(options, home, texts) });
  const faults = new Map<string, readonly Fault[]>();
  for (const [name, folder] of folders)
    faults.set(
      name,
      Object.keys(folder)
        .filter(isScript)
        .flatMap((path) => faultsIn(program, pathOf(home, name, ''), path)),
    );
  return { faults, untyped: untypedIn(program, home, folders), versions: versionsIn(program) };
}

function pathOf(home: string, folder: string, path: string): string {
  return `${home}/examples/${folder}/${path}`.replaceAll('\\', '/');
}

/** A file without imports and exports would share its names with all others. */
function asModule(path: string, text: string): string {
  if (!isScript(path)) return text;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  const isCommon = /\.c?jsx?$/.test(path) && isCommonJs(file);
  return ts.isExternalModule(file) || isCommon ? text : `${text}\nexport {};\n`;
}

/** Whether a script asks for modules or gives something as one of the CommonJS kind does: the compiler tells only once it binds names. */
function isCommonJs(node: ts.Node): boolean {
  const isOne =
    (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require') ||
    (ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      (node.expression.text === 'exports' ||
        (node.expression.text === 'module' && node.name.text === 'exports')));
  return isOne || (ts.forEachChild(node, (child) => isCommonJs(child) || undefined) ?? false);
}

function hostOf(
  options: ts.CompilerOptions,
  home: string,
  texts: ReadonlyMap<string, string>,
): ts.CompilerHost {
  const disk = ts.createCompilerHost(options);
  const folders = new Set<string>();
  for (const path of texts.keys())
    for (let folder = dirname(path); folder.length >= home.length; folder = dirname(folder))
      folders.add(folder);
  return {
    ...disk,
    getCurrentDirectory: () => home,
    fileExists: (path) => texts.has(path) || disk.fileExists(path),
    readFile: (path) => texts.get(path) ?? disk.readFile(path),
    directoryExists: (path) => folders.has(path) || (disk.directoryExists?.(path) ?? true),
    getSourceFile: (path, languageVersion, onError, shouldCreate) => {
      const text = texts.get(path);
      return text === undefined
        ? disk.getSourceFile(path, languageVersion, onError, shouldCreate)
        : ts.createSourceFile(path, text, languageVersion);
    },
  };
}

/** Untyped parameters and the like: no fault of a script, which cannot say types. */
function isOfTypesOnly(code: number): boolean {
  return code >= 7000 && code < 7100;
}

function faultsIn(program: ts.Program, folder: string, path: string): readonly Fault[] {
  const source = program.getSourceFile(folder + path);
  if (!source) throw new Error(`${path} is no part of the program`);
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return found
    .filter(({ code }) => !(/\.[cm]?jsx?$/.test(path) && isOfTypesOnly(code)))
    .map(({ code, messageText, start = 0 }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, '\n').replaceAll(folder, '');
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      return {
        key: `${path} ${code} ${text}`,
        text: `${path}:${line + 1}:${character + 1} TS${code} ${text}`,
      };
    });
}

/** The name of the package that a specifier leads into; null for files and built-in modules. */
function packageOf(specifier: string): string | null {
  if (/^(?:[./#]|node:)/.test(specifier)) return null;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? null);
}

function untypedIn(
  program: ts.Program,
  home: string,
  folders: ReadonlyMap<string, Folder>,
): readonly Untyped[] {
  const checker = program.getTypeChecker();
  return [...folders].flatMap(([folder, files]) =>
    Object.keys(files)
      .filter(isScript)
      .flatMap((path) => specifiersIn(program.getSourceFile(pathOf(home, folder, path))))
      .flatMap((literal) => {
        const name = packageOf(literal.text);
        return name && !checker.getSymbolAtLocation(literal) ? [{ name, folder }] : [];
      }),
  );
}

/** The texts that imports and calls of `require` name. */
function specifiersIn(file: ts.SourceFile | undefined): readonly ts.StringLiteralLike[] {
  return ((file as unknown as { imports?: readonly ts.StringLiteralLike[] })?.imports ?? []).filter(
    (each) => each.pos >= 0,
  );
}

function versionsIn(program: ts.Program): ReadonlyMap<string, string> {
  const folders = new Set<string>();
  for (const { fileName } of program.getSourceFiles()) {
    const found = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(fileName);
    if (found) folders.add(found[0]);
  }
  const versions = [...folders].flatMap((folder) => {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) return [];
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name: string; version: string };
    return [[name, version] as const];
  });
  return new Map(versions.sort(([a], [b]) => a.localeCompare(b)));
}
