/** The invariants of docs/architecture.md that can be tested. Each says what must be absent, or what must stay equal. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  analyse,
  bundledModels,
  type Change,
  changed,
  endpointReports,
  type MemoRecord,
  type Problem,
  recordOfWorkspace,
  type SourceFile,
  sourceFile,
  type Workspace,
  workspaceOf,
} from '#engine';
import { factsOf } from '../server/facts/lower.ts';
import { parsePrisma } from '../server/parse/prisma.ts';
import { parseScript } from '../server/parse/script.ts';
import { readSql } from '../server/parse/sql.ts';
import { kindOf } from '../server/text/source-file.ts';
import { injectFault } from '../server/workspace/memo.ts';
import {
  type Example,
  examplesIn,
  foldersIn,
  pathsBelow,
  readExample,
  root,
  sourcesOf,
  workspaceWith,
} from './fixture/examples.ts';
import { analysesIn, requireRepeatable } from './fixture/findings.ts';
import { type Import, type ProjectSource, scan, sourcesBelow } from './fixture/source-scan.ts';

/** Every random test starts here, so that a failure can be seen again. */
const seed = 20_240_229;

const server = sourcesBelow('server');
const rules = sourcesBelow('rules');
const client = sourcesBelow('client');

/** Room -> floor; a room imports itself and rooms on lower floors. `server/disk` lies below the two faces that read through it. */
const floors: Readonly<Record<string, number>> = {
  'server/text': 0,
  'server/parse': 1,
  'server/facts': 2,
  'server/workspace': 3,
  'server/models': 4,
  'server/meaning': 4,
  'server/flow': 5,
  'server/rule': 6,
  rules: 7,
  'server/engine': 8,
  'server/disk': 9,
  'server/lsp': 10,
  // `handrail lsp` starts the server that editors start.
  'server/cli': 11,
};

describe('invariants', function () {
  this.timeout(120_000);

  describe('floors', () => {
    it('know every room', () => {
      const rooms = new Set([...server, ...rules].map(({ path }) => roomOf(path)));
      assert.deepEqual(
        [...rooms].filter((room) => !(room in floors)),
        [],
      );
      assert.ok(rooms.size >= 10, 'the sources were found');
    });

    it('import downwards', () => {
      assert.deepEqual([...server, ...rules].flatMap(importsUpwards), []);
    });

    it('are kept apart by the test itself', () => {
      const upwards = scan('server/text/x.ts', "import { a } from '../engine/entry.ts';");
      assert.equal(importsUpwards(upwards).length, 1);
      const sideways = scan('server/lsp/x.ts', "export * from '../cli/main.ts';");
      assert.equal(importsUpwards(sideways).length, 1);
      const engine = scan('server/rule/x.ts', "import type { A } from '#engine';");
      assert.equal(importsUpwards(engine).length, 1);
    });

    it('load the engine only when it is used', () => {
      const faces = server.filter(({ path }) => /^server\/(?:disk|lsp|cli)\//.test(path));
      assert.ok(faces.length > 0);
      const eager = faces.flatMap(({ path, imports }) =>
        imports
          .filter(
            ({ specifier, typeOnly, dynamic }) =>
              targetRoom(path, specifier) === 'server/engine' && !typeOnly && !dynamic,
          )
          .map((each) => at(path, each)),
      );
      assert.deepEqual(eager, []);
    });

    it('leave the parser to the engine, also over other floors', () => {
      const byPath = new Map(server.map((source) => [source.path, source]));
      const reached = new Set([...byPath.keys()].filter((path) => /^server\/(?:disk|lsp|cli)\//.test(path)));
      assert.ok(reached.size > 0);
      for (const path of reached)
        for (const { specifier, typeOnly, dynamic } of byPath.get(path)?.imports ?? [])
          if (!typeOnly && !dynamic && byPath.has(resolved(path, specifier)))
            reached.add(resolved(path, specifier));
      assert.ok(byPath.has('server/parse/script.ts'));
      assert.ok(!reached.has('server/parse/script.ts'), 'it would be bundled, and loaded at the start');
    });

    it('leave the client alone: it imports nothing of the server', () => {
      assert.ok(client.length > 0);
      const found = client.flatMap(({ path, imports }) =>
        imports
          .filter(({ specifier }) => specifier.startsWith('#') || !isInside('client', path, specifier))
          .map((each) => at(path, each)),
      );
      assert.deepEqual(found, []);
    });
  });

  describe('floors below the faces', () => {
    const pure = [...server, ...rules].filter(({ path }) => (floors[roomOf(path)] ?? 99) <= 8);

    it('do no input and output, and know no clock and no chance', () => {
      assert.ok(pure.length > 40, 'the sources were found');
      assert.deepEqual(pure.flatMap(impurities), []);
    });

    it('are held to that by the test itself', () => {
      const impure = [
        "import fs from 'node:fs';",
        "import { join } from 'path';",
        "const x = await import('vscode');",
        'const x = process.env.HOME;',
        'const x = Date.now();',
        'const x = new Date();',
        'const x = Math.random();',
        'const x = globalThis.process;',
        'setTimeout(() => {}, 1);',
        'const x = { process };',
      ];
      for (const text of impure) assert.ok(impurities(scan('server/text/x.ts', text)).length > 0, text);
      const harmless = [
        'const process = 1; export const x = process;',
        'export const x = { process: 1, fs: 2 }.process;',
        "export const x = 'process.env';",
        'export const x = Math.max(1, 2);',
        'export interface X { readonly Date: Date }',
      ];
      for (const text of harmless) assert.deepEqual(impurities(scan('server/text/x.ts', text)), [], text);
    });
  });

  describe('packages', () => {
    it('are imported by the files that are named for them', () => {
      const all = [...server, ...rules, ...client];
      assert.deepEqual(all.flatMap(packagesOutOfPlace), []);
    });

    it('are kept in place by the test itself', () => {
      const strays: readonly (readonly [string, string])[] = [
        ['server/facts/lower.ts', 'typescript'],
        ['server/rule/rule.ts', '@typescript-eslint/typescript-estree'],
        ['server/cli/scan.ts', 'vscode-languageserver/node'],
        ['server/lsp/main.ts', 'sarif'],
        ['server/lsp/main.ts', 'vscode'],
        ['server/text/span.ts', 'left-pad'],
      ];
      for (const [path, name] of strays)
        assert.equal(packagesOutOfPlace(scan(path, `import type { A } from '${name}';`)).length, 1, name);
    });
  });

  describe('rules', () => {
    const detection = rules.filter(({ path }) => path !== 'rules/index.ts');

    it('import the contract of rules and nothing else', () => {
      assert.ok(detection.length > 0);
      const found = detection.flatMap(({ path, imports }) =>
        imports
          .filter(({ specifier }) => targetRoom(path, specifier) !== 'server/rule')
          .map((each) => at(path, each)),
      );
      assert.deepEqual(found, []);
    });

    it('name no library', () => {
      const libraries = libraryNames();
      assert.ok(libraries.length > 0);
      const found = detection.flatMap(({ path, strings }) =>
        strings.flatMap(({ text, line }) =>
          libraries.filter((name) => isWordIn(name, text)).map((name) => `${path}:${line}: ${name}`),
        ),
      );
      assert.deepEqual(found, []);
    });

    it('are named by no model', () => {
      const ids = foldersIn('rules');
      const found = foldersIn('server/models').flatMap((library) => {
        const model: unknown = parse(readFileSync(join(root, 'server/models', library, 'model.yml'), 'utf8'));
        const text = JSON.stringify(model);
        return ids.filter((id) => isWordIn(id, text)).map((id) => `${library}: ${id}`);
      });
      assert.deepEqual(found, []);
    });
  });

  describe('facts', () => {
    const scripts = corpus().filter(({ kind }) => kind === 'script');

    it('survive structuredClone unchanged', () => {
      assert.ok(scripts.length > 50, 'the corpus was found');
      for (const { uri, text } of scripts) {
        const facts = factsOf(uri, text);
        assert.deepEqual(structuredClone(facts), facts, uri);
      }
    });

    it('depend on the text alone', () => {
      for (const { uri, text } of scripts) assert.deepEqual(factsOf(uri, text), factsOf(uri, text), uri);
    });

    it('keep the hash of the outline when a body is edited', () => {
      let edits = 0;
      for (const { uri, text } of scripts) {
        const { code, outline } = factsOf(uri, text);
        for (const { body, kind } of code.functions) {
          if (!isBlock(text, body.start, kind)) continue;
          const edited = `${text.slice(0, body.start + 1)} void [1, 'x']; ${text.slice(body.start + 1)}`;
          const { hash } = factsOf(uri, edited).outline;
          assert.equal(
            hash,
            outline.hash,
            `${uri}: an edit in the body at ${body.start} changed the outline`,
          );
          if (++edits % 7 === 0) break;
        }
      }
      assert.ok(edits > 100, 'bodies were edited');
    });

    it('change the hash of the outline when what others see is edited', () => {
      const before = factsOf('a.ts', 'export function a(x) { return x; }').outline.hash;
      assert.notEqual(factsOf('a.ts', 'export function b(x) { return x; }').outline.hash, before);
      assert.notEqual(factsOf('a.ts', 'export function a(x, y) { return x; }').outline.hash, before);
    });
  });

  describe('parsing', () => {
    const texts = corpus();

    it('never throws, whatever is typed', () => {
      fc.assert(
        fc.property(mutation(texts), ({ uri, text }) => {
          readAnyhow(uri, text);
        }),
        { seed, numRuns: 600 },
      );
    });

    it('reads imports, calls and exports that are being typed', () => {
      for (const text of ['import();', 'import(', 'require()', 'export', 'export default', 'export * from'])
        readAnyhow('a.ts', text);
    });

    it('never throws on text that is no code', () => {
      const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));
      const names = fc.constantFrom('a.ts', 'a.js', 'a.tsx', 'a.mjs', 'a.cts', 'schema.prisma', 'a.sql');
      fc.assert(
        fc.property(names, anything, (name, text) => readAnyhow(name, text)),
        { seed, numRuns: 600 },
      );
    });
  });

  describe('analysis', () => {
    const projects = allProjects();

    it('has projects to look at', () => {
      assert.ok(projects.length > 0);
      for (const { name, files } of projects) assert.ok(files.length > 0, name);
    });

    for (const { name, files } of projects) {
      it(`gives the same twice: ${name}`, () => requireRepeatable(workspaceWith(files)));
    }

    it('gives the same after edits as from nothing', () => {
      fc.assert(
        fc.property(history(projects), ({ files, edits }) => {
          requireSameAsFresh(files, edits);
        }),
        { seed, numRuns: 60 },
      );
    });

    it('gives the same with what an earlier run kept as from nothing, whatever was edited since', () => {
      fc.assert(
        fc.property(history(projects), ({ files, edits }) => {
          requireSameAsFresh(files, edits, withShortReports, keptAndChanged);
        }),
        { seed, numRuns: 60 },
      );
    });

    it('asks nothing of files that are as an earlier run kept them', () => {
      for (const { name, files } of projects.slice(0, 20)) {
        const before = workspaceWith(files);
        const expected = withShortReports(before);
        const again = keptAndChanged(before, {});
        const takeBack = injectFault('facts', () => true);
        try {
          assert.deepEqual(withShortReports(again), expected, name);
        } finally {
          takeBack();
        }
      }
    });

    it('keeps nothing of what rests on an error of its own', () => {
      const [{ files }] = projects as [Project];
      const takeBack = injectFault('facts', () => true);
      let again: Workspace;
      try {
        const failed = workspaceWith(files);
        withShortReports(failed);
        again = keptAndChanged(failed, {});
      } finally {
        takeBack();
      }
      assert.deepEqual(withShortReports(again), withShortReports(workspaceWith(files)));
    });

    it('gives the same endpoints after edits where files, tables and settings of platforms make them', () => {
      const made = projects.filter(({ name }) => ways.some((way) => name.includes(way)));
      assert.ok(made.length >= ways.length, 'there is an example of each way');
      fc.assert(
        fc.property(history(made), ({ files, edits }) => {
          requireSameAsFresh(files, edits, endpointsOf);
        }),
        { seed, numRuns: 120 },
      );
    });

    it('never throws on code that is being typed', () => {
      fc.assert(
        fc.property(mutation(projects.flatMap(({ files }) => files)), (file) => {
          const errors = analyse(workspaceWith([file]), file.uri).problems.filter(isError);
          assert.deepEqual(errors, []);
        }),
        { seed, numRuns: 150 },
      );
    });
  });
});

function roomOf(path: string): string {
  const parts = path.split('/');
  return parts[0] === 'server' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function at(path: string, { line, specifier }: Pick<Import, 'line' | 'specifier'>): string {
  return `${path}:${line}: ${specifier}`;
}

/** The path from the project's root that a relative specifier leads to. */
function resolved(path: string, specifier: string): string {
  return join(path, '..', specifier).replaceAll('\\', '/');
}

/** The room that an import leads to; null for a package. */
function targetRoom(path: string, specifier: string): string | null {
  if (specifier === '#engine') return 'server/engine';
  // The manifest tells the version; it is no room.
  if (specifier.endsWith('/package.json')) return null;
  return specifier.startsWith('.') ? roomOf(resolved(path, specifier)) : null;
}

function isInside(folder: string, path: string, specifier: string): boolean {
  return !specifier.startsWith('.') || resolved(path, specifier).startsWith(`${folder}/`);
}

function importsUpwards({ path, imports }: ProjectSource): readonly string[] {
  const own = roomOf(path);
  return imports
    .filter(({ specifier }) => {
      const room = targetRoom(path, specifier);
      return (
        room !== null && room !== own && !((floors[room] ?? 99) < (floors[own] ?? -1) || areModels(own, room))
      );
    })
    .map((each) => at(path, each));
}

/** Models are data on the floor of the meaning that is given to them. */
function areModels(own: string, room: string): boolean {
  return own === 'server/meaning' && room === 'server/models';
}

/** Names of the platform that read files, the clock or chance, or speak to the outside. */
const forbidden = new Set(
  (
    'process globalThis global window self performance crypto setTimeout setInterval setImmediate queueMicrotask ' +
    'clearTimeout clearInterval fetch WebSocket XMLHttpRequest navigator localStorage Worker Buffer require module ' +
    '__dirname __filename console eval Function'
  ).split(' '),
);
const forbiddenUses = new Set(['Math.random', 'Date.now', 'new Date()', 'Date', 'Math']);

function impurities({ path, imports, globals }: ProjectSource): readonly string[] {
  const platform = imports.filter(
    ({ specifier }) => isBuiltin(specifier) || /^(?:vscode|electron)(?:$|[-/])/.test(specifier),
  );
  const used = globals.filter(({ name, text }) => forbidden.has(name) || forbiddenUses.has(text));
  return [
    ...platform.map((each) => at(path, each)),
    ...used.map(({ line, text }) => `${path}:${line}: ${text}`),
  ];
}

/** Package -> files that may import it. What is not listed may be imported by none. */
const places: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:typescript|@typescript-eslint\/typescript-estree)$/, /^server\/parse\/script\.ts$/],
  [/^yaml$/, /^server\/parse\//],
  [/^scslre$/, /^server\/meaning\/sinks\/slow-patterns\.ts$/],
  [/^jsonc-parser$/, /^server\/(?:parse\/|workspace\/(?:project-settings|settings-files)\.ts$)/],
  [/^picomatch$/, /^server\/(?:workspace\/project-settings|meaning\/guards\/authentications)\.ts$/],
  [/^ajv$/, /^server\/meaning\/vocabulary\/model-check\.ts$/],
  [/^graphql$/, /^server\/parse\/graphql\.ts$/],
  [/^env-paths$/, /^server\/disk\/cache\.ts$/],
  [/^ignore$/, /^server\/disk\//],
  [/^vscode-uri$/, /^server\/(?:disk|lsp)\//],
  [/^(?:vscode-languageserver(?:\/node)?|vscode-languageserver-textdocument)$/, /^server\/lsp\//],
  [/^sarif$/, /^server\/cli\/print-sarif\.ts$/],
  [/^(?:commander|diff)$/, /^server\/cli\//],
  [/^(?:vscode|vscode-languageclient(?:\/node)?)$/, /^client\//],
];

function packagesOutOfPlace({ path, imports }: ProjectSource): readonly string[] {
  return imports
    .filter(({ specifier }) => !/^[.#]/.test(specifier) && !isBuiltin(specifier))
    .filter(({ specifier }) => !places.some(([name, files]) => name.test(specifier) && files.test(path)))
    .map((each) => at(path, each));
}

/** Names of libraries and of their packages. The language's own model names no library. */
/** Packages whose names are words of the language that rules are written in. */
const plainWords: readonly string[] = [
  'debug',
  'dot',
  'ent',
  'entities',
  'got',
  'he',
  'limiter',
  'log',
  'marked',
  'next',
  'qs',
  'request',
  'send',
  'slug',
  'validator',
  'xpath',
];

/** Names of packages. Modules of the platform (`path`, `url`) are none. */
function libraryNames(): readonly string[] {
  const names = Object.entries(bundledModels).flatMap(([library, model]) => {
    const { packages } = model as { readonly packages?: readonly string[] };
    return packages && !packages.length ? [] : [library, ...(packages ?? [])];
  });
  const packages = names.map((name) => name.replace(/\/\*$/, '')).filter((name) => !isBuiltin(name));
  return [...new Set(packages)].filter((name) => !terms.has(name) && !plainWords.includes(name)).sort();
}

/**
 * Packages whose names are terms of the field: a rule must speak of cookies, of identifiers and hashes by their names, of a
 * database's own user, and of the service whose keys it knows by their form.
 */
const terms = new Set([
  'cookie',
  'cookies',
  'cors',
  'uuid',
  'bcrypt',
  'argon2',
  'postgres',
  'redis',
  'stripe',
]);

/** Whether a name stands in a text as a word of its own; `cross-url` does not hold `url`. */
function isWordIn(name: string, text: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w@/.-])${escaped}(?![\\w/-])`, 'i').test(text);
}

function isBlock(text: string, start: number, kind: string): boolean {
  if (kind === 'module' || text[start] !== '{') return false;
  return kind !== 'arrow' || text.slice(0, start).trimEnd().endsWith('=>');
}

/** Files to read: those of all examples and demonstration projects, and the project's own sources. */
function corpus(): readonly SourceFile[] {
  const own = ['server', 'rules', 'client']
    .flatMap((folder) => pathsBelow(join(root, folder), folder))
    .filter((path) => path.endsWith('.ts') && !path.includes('/examples/'))
    .map((path) => sourceFile(`file:///${path}`, readFileSync(join(root, path), 'utf8')));
  return [...allProjects().flatMap(({ files }) => files), ...own];
}

interface Project {
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** Examples of rules and models, and the demonstration projects. */
function allProjects(): readonly Project[] {
  const owners = [
    ...foldersIn('rules').map((id) => `rules/${id}`),
    ...foldersIn('server/models').map((library) => `server/models/${library}`),
  ];
  const examples: readonly Example[] = owners.flatMap((owner) => examplesIn(owner).map(readExample));
  return [
    ...examples.map((example) => ({ name: example.title, files: sourcesOf(example) })),
    ...['test/demo', 'test/demo-legacy'].map((folder) => ({ name: folder, files: filesOf(folder) })),
  ];
}

function filesOf(folder: string): readonly SourceFile[] {
  const disk = join(root, folder);
  return pathsBelow(disk, '')
    .filter((path) => kindOf(path) !== 'other' && !path.includes('node_modules/'))
    .map((path) => sourceFile(`file:///example/${path}`, readFileSync(join(disk, path), 'utf8')));
}

/** Whether a problem is an error of the tool itself, which is fenced and must not happen. */
function isError({ kind }: Problem): boolean {
  return kind === 'internal' || kind === 'rule';
}

/** Reads a text in every way that a file of its name is read. */
function readAnyhow(name: string, text: string): void {
  const kind = kindOf(name);
  if (kind === 'script') {
    parseScript(name, text, true);
    factsOf(name, text);
  }
  if (kind === 'prisma') parsePrisma(text);
  if (kind === 'other') readSql(text);
}

/** What people type, and what they delete by mistake. */
const typed = fc.constantFrom(
  ...[
    '.',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '`',
    '${',
    "'",
    '"',
    '/',
    '/*',
    '=>',
    'async ',
    'await ',
    'class ',
    '@',
  ],
  ...[
    'import ',
    'export default ',
    '...',
    '?.',
    '<',
    '>',
    ';\n',
    'if (',
    'x',
    '=',
    ':',
    ',',
    '\\',
    '\0',
    '\u2028',
  ],
);

interface Slip {
  /** Where, as a share of the text. */
  readonly where: number;
  readonly removed: number;
  readonly inserted: string;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  where: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  inserted: fc.oneof(typed, fc.constant('')),
});

function slipped(text: string, { where, removed, inserted }: Slip): string {
  const at = Math.floor(where * text.length);
  return text.slice(0, at) + inserted + text.slice(at + removed);
}

/** A file with one to four slips. */
function mutation(files: readonly SourceFile[]): fc.Arbitrary<SourceFile> {
  const slips = fc.array(slip, { minLength: 1, maxLength: 4 });
  return fc
    .tuple(fc.constantFrom(...files), slips)
    .map(([file, all]) => sourceFile(file.uri, all.reduce(slipped, file.text), file.kind));
}

/** What happens to a file of a project: it is edited, goes, or comes back as it was. */
type Edit = { readonly uri: string } & (
  | { readonly kind: 'slip'; readonly slip: Slip }
  | { readonly kind: 'remove' | 'restore' }
);

function history(
  projects: readonly Project[],
): fc.Arbitrary<{ readonly files: readonly SourceFile[]; readonly edits: readonly Edit[] }> {
  return fc.constantFrom(...projects).chain(({ files }) => {
    const uri = fc.constantFrom(...files.map((file) => file.uri));
    const edit: fc.Arbitrary<Edit> = fc.oneof(
      { weight: 6, arbitrary: fc.record({ uri, kind: fc.constant('slip' as const), slip }) },
      {
        weight: 1,
        arbitrary: fc.record({ uri, kind: fc.constantFrom('remove' as const, 'restore' as const) }),
      },
    );
    return fc.record({
      files: fc.constant(files),
      edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
    });
  });
}

/** Models of which the examples hold endpoints that no call of a router registers. */
const ways: readonly string[] = [
  'apollo-server',
  'astro',
  'aws-lambda',
  'azure-functions',
  'cloudflare-workers',
  'deno-serve',
  'firebase-functions',
  'functions-framework',
  'graphql-http',
  'graphql-resolvers',
  'itty-router',
  'nitro',
  'node-http',
  'react-router',
  'sveltekit',
];

/** What a scan asks of a workspace, and a record of it keeps. */
function withShortReports(workspace: Workspace): unknown {
  return { analyses: analysesIn(workspace), endpoints: endpointReports(workspace, false) };
}

/** The workspace after a change as another run of the program has it: with what the run before kept, by way of a file. */
function keptAndChanged(workspace: Workspace, change: Change): Workspace {
  const record: MemoRecord = JSON.parse(JSON.stringify(recordOfWorkspace(workspace)));
  const { files, folders, models } = changed(workspace, change);
  return workspaceOf({ files: files.values(), folders, models, record });
}

/** The endpoints of a workspace; no question about them may fail. */
function endpointsOf(workspace: Workspace): unknown {
  const { endpoints, problems, notResolved } = endpointReports(workspace);
  assert.deepEqual(problems, []);
  return { endpoints, notResolved };
}

/**
 * Makes the edits one after the other, looks after each, and holds what is seen against a workspace made from nothing.
 * @param look what is seen of a workspace
 * @param next the workspace after a change
 */
function requireSameAsFresh(
  files: readonly SourceFile[],
  edits: readonly Edit[],
  look: (workspace: Workspace) => unknown = analysesIn,
  next: (workspace: Workspace, change: Change) => Workspace = changed,
): void {
  let workspace = workspaceWith(files);
  look(workspace);
  for (const edit of edits) {
    const original = files.find(({ uri }) => uri === edit.uri) as SourceFile;
    const now = workspace.files.get(edit.uri) ?? original;
    workspace =
      edit.kind === 'remove'
        ? next(workspace, { remove: [edit.uri] })
        : next(workspace, {
            set: [
              edit.kind === 'restore'
                ? original
                : sourceFile(
                    now.uri,
                    slipped(now.text, (edit as Extract<Edit, { kind: 'slip' }>).slip),
                    now.kind,
                  ),
            ],
          });
    assert.deepEqual(look(workspace), look(workspaceWith(workspace.files.values())));
  }
}
