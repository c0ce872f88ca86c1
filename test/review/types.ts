/**
 * What TypeScript says about files of an application, before and after an edit. The application need not be installed:
 * what its own folders do not have is looked for among the packages of this project, and what is nowhere is not held
 * against an edit.
 */
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Workspace } from '#engine';
import { pathOf } from '../../server/disk/uris.ts';
import { root } from '../lsp/client.ts';
import type { Application } from './application.ts';

export interface TypeErrors {
  /** The errors in these files, each as one line; places are left out, since an edit moves them. */
  readonly errorsIn: (workspace: Workspace, uris: readonly string[]) => readonly string[];
}

/** Modules and types that are not there: the same before and after, and nothing that an edit could help. */
const missing: ReadonlySet<number> = new Set([2307, 2688, 2732, 2792, 2875, 7016, 7026]);

/** Names that are left over: no error of types, but what a linter of the application would mark. */
const unused: ReadonlySet<number> = new Set([6133, 6192, 6196, 6198, 6199]);

/** Whether an error says only that something is not used any more. */
export function isUnused(error: string): boolean {
  return unused.has(Number(error.slice(0, error.indexOf(' '))));
}

/** The checker of an application. Files are read from the disk, except those that the workspace holds otherwise. */
export function typeErrorsOf(application: Application): TypeErrors {
  const texts = new Map<string, { readonly text: string; readonly version: number }>();
  let named: readonly string[] = [];
  let options: ts.CompilerOptions = {};
  const show = (workspace: Workspace) => {
    for (const file of workspace.files.values()) {
      const path = pathOf(file.uri);
      const known = texts.get(path);
      if (known?.text !== file.text) texts.set(path, { text: file.text, version: (known?.version ?? 0) + 1 });
    }
  };
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [...named],
    getScriptVersion: (path) => String(texts.get(path)?.version ?? 0),
    getScriptSnapshot: (path) => {
      const text = texts.get(path)?.text ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => application.folder,
    getCompilationSettings: () => options,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    resolveModuleNameLiterals: (literals, from, _, given) =>
      literals.map(({ text }) => resolved(text, from, given)),
  };
  const service = ts.createLanguageService(host, ts.createDocumentRegistry());
  return {
    errorsIn: (workspace, uris) => {
      show(workspace);
      named = uris.map(pathOf);
      options = optionsFor(application.folder, named[0] ?? application.folder);
      return named.flatMap((path) => [
        ...wordsOf(service.getSyntacticDiagnostics(path)),
        ...wordsOf(service.getSemanticDiagnostics(path)),
      ]);
    },
  };
}

/** The errors of `after` that are not among those of `before`, each as often as it came. */
export function newErrors(before: readonly string[], after: readonly string[]): readonly string[] {
  const known = [...before];
  return after.filter((error) => {
    const at = known.indexOf(error);
    if (at < 0) return true;
    known.splice(at, 1);
    return false;
  });
}

function wordsOf(diagnostics: readonly ts.Diagnostic[]): readonly string[] {
  return diagnostics
    .filter(({ code }) => !missing.has(code))
    .map(({ code, messageText }) => `${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

function resolved(
  name: string,
  from: string,
  options: ts.CompilerOptions,
): ts.ResolvedModuleWithFailedLookupLocations {
  const own = ts.resolveModuleName(name, from, options, ts.sys);
  if (own.resolvedModule || name.startsWith('.')) return own;
  return ts.resolveModuleName(name, join(root, 'test/review/types.ts'), options, ts.sys);
}

/**
 * The settings of the nearest `tsconfig.json` for how code is written and found, and how strict it is. Nobody writes
 * types into JavaScript, so nothing that only types would tell is asked there.
 */
function optionsFor(folder: string, path: string): ts.CompilerOptions {
  const file = ts.findConfigFile(dirname(path), ts.sys.fileExists);
  const own = file?.startsWith(folder) ? parsedOptions(file) : {};
  const isTyped = /\.[cm]?tsx?$/.test(path);
  const loose = { strict: false, noImplicitAny: false, strictNullChecks: false };
  return {
    ...Object.fromEntries(Object.entries(own).filter(([name]) => kept.has(name))),
    ...(isTyped ? {} : loose),
    ...{ allowJs: true, checkJs: true, noEmit: true, skipLibCheck: true, noUnusedLocals: true },
    ...{ esModuleInterop: true, allowImportingTsExtensions: true, resolveJsonModule: true },
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    ignoreDeprecations: '6.0',
    types: ['node'],
    typeRoots: [join(folder, 'node_modules/@types'), join(root, 'node_modules/@types')],
  };
}

/** Settings of the application that decide what an edit may write. */
const kept: ReadonlySet<string> = new Set([
  ...['paths', 'baseUrl', 'pathsBasePath', 'jsx', 'jsxImportSource'],
  ...['experimentalDecorators', 'emitDecoratorMetadata', 'lib'],
  ...['strict', 'noImplicitAny', 'noImplicitThis', 'strictNullChecks', 'strictFunctionTypes'],
  ...['strictPropertyInitialization', 'useUnknownInCatchVariables', 'noUncheckedIndexedAccess'],
]);

function parsedOptions(file: string): ts.CompilerOptions {
  const read = ts.readConfigFile(file, ts.sys.readFile);
  if (read.error) return {};
  const noFiles = { ...ts.sys, readDirectory: () => [] };
  return ts.parseJsonConfigFileContent(read.config, noFiles, dirname(file), {}, file).options;
}
