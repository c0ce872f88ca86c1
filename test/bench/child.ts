/** One measurement in a process of its own: `child.ts <variant> [folder]`. Prints its result as one line of JSON. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseTree } from 'jsonc-parser';
import { parseDocument } from 'yaml';
import type { SourceFile, Workspace } from '#engine';
import { filesIn } from '../../server/disk/files.ts';
import { uriOf } from '../../server/disk/uris.ts';
import { root } from '../lsp/client.ts';
import type { DocumentResult, EditResult, ParseResult, ScanResult, TimeResult } from './contract.ts';
import { bareParse, controllersText, editedName, editedText, edits, routesText } from './editing.ts';
import { editSession, serverStart } from './server.ts';
import { median, percentile } from './statistics.ts';

type Engine = typeof import('#engine');

const variants: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  parse: parseCorpus,
  scan: scanCorpus,
  'parse-edits': parseEdits,
  edits: timeEdits,
  'whole-edits': timeWholeEdits,
  fixes: () => timeFixes(routesOf),
  'controller-fixes': () => timeFixes(controllersOf),
  start: timeStart,
  'parse-document': parseDocumentFloor,
  'scan-document': scanDocument,
};

async function filesOf(folder: string): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  const problems: string[] = [];
  const found = filesIn(uriOf(folder), ({ message }) => problems.push(message));
  for await (const file of found) files.push(file);
  if (problems.length > 0) throw new Error(`Files cannot be read: ${problems.join(' ')}`);
  if (files.length === 0) throw new Error('The scanner finds no file in the corpus.');
  return files;
}

/** The floor: reading and loading are not counted, here as in the scan. */
async function parseCorpus(folder: string): Promise<ParseResult> {
  const scripts = (await filesOf(folder)).filter(({ kind }) => kind === 'script');
  let refused = 0;
  const ms = timed(() => {
    for (const { uri, text } of scripts) if (!isParsed(uri, text)) refused++;
  });
  const memory = peakMemory();
  const lines = scripts.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  return { ms, memory, files: scripts.length, lines, refused };
}

function isParsed(uri: string, text: string): boolean {
  try {
    bareParse(uri, text);
    return true;
  } catch {
    return false;
  }
}

async function scanCorpus(folder: string): Promise<ScanResult> {
  const files = await filesOf(folder);
  const engine = createRequire(import.meta.url)(join(root, 'dist/engine.cjs')) as Engine;
  let workspace: Workspace | undefined;
  let findings = 0;
  const cold = timed(() => {
    workspace = newWorkspace(engine, files, folder);
    findings = analyseAll(engine, workspace);
  });
  const memory = peakMemory();
  const before = workspace as Workspace;
  const warm = timed(() => void analyseAll(engine, engine.changed(before, {})));
  const change = { set: [withEditInBody(engine, files)] };
  const edited = timed(() => void analyseAll(engine, engine.changed(before, change)));
  return { cold, warm, edited, memory, files: files.length, findings };
}

function newWorkspace(engine: Engine, files: readonly SourceFile[], folder: string): Workspace {
  const today = new Date().toISOString().slice(0, 10);
  return engine.workspaceOf({ files, folders: [uriOf(folder)], models: engine.bundledModels, today });
}

function analyseAll(engine: Engine, workspace: Workspace): number {
  let findings = 0;
  for (const uri of workspace.files.keys()) findings += engine.analyse(workspace, uri).findings.length;
  return findings;
}

/** A file from the middle of the corpus with a statement more in the body of its first function. */
function withEditInBody(engine: Engine, files: readonly SourceFile[]): SourceFile {
  const body = /\bfunction\s*\w*\s*\([\w\s,]*\)\s*\{/;
  const candidates = files.filter(({ kind, text }) => kind === 'script' && body.test(text));
  const file = candidates[Math.floor(candidates.length / 2)];
  if (!file) throw new Error('No function to edit was found in the corpus.');
  return engine.sourceFile(
    file.uri,
    file.text.replace(body, (begin) => `${begin} void 1;`),
  );
}

/** The floor of editing: the bare parser over the same texts, when it has run for a while. */
async function parseEdits(): Promise<TimeResult> {
  const texts = Array.from({ length: edits }, (_, index) => editedText(index + 1));
  const times = [...texts, ...texts].map((text) => timed(() => bareParse(editedName, text)));
  return { ms: median(times.slice(edits)) };
}

async function timeEdits(folder: string): Promise<EditResult> {
  const times = await editSession(folder);
  return { p50: percentile(times, 50), p99: percentile(times, 99) };
}

/** The same edits, each until the whole file was looked at again, without the language server and its pauses. */
async function timeWholeEdits(folder: string): Promise<EditResult> {
  const engine = createRequire(import.meta.url)(join(root, 'dist/engine.cjs')) as Engine;
  const uri = uriOf(join(folder, editedName));
  const files = [...(await filesOf(folder)), engine.sourceFile(uri, editedText(0))];
  let workspace = newWorkspace(engine, files, folder);
  analyseAll(engine, workspace);
  const times: number[] = [];
  for (let count = 1; count <= edits; count++) {
    const ms = timed(() => {
      workspace = engine.changed(workspace, { set: [engine.sourceFile(uri, editedText(count))] });
      engine.analyse(workspace, uri);
    });
    times.push(ms);
  }
  return { p50: percentile(times, 50), p99: percentile(times, 99) };
}

/**
 * The fixes of each finding in a file of 1,000 lines that was analysed already: each is made, applied in memory, and the
 * result is parsed and analysed. After one round to warm up, as in an editor that has been open for a while.
 */
async function timeFixes(
  filesOf: (engine: Engine, uri: string, round: number) => readonly SourceFile[],
): Promise<EditResult> {
  const engine = createRequire(import.meta.url)(join(root, 'dist/engine.cjs')) as Engine;
  const folder = join(root, 'bench');
  const uri = uriOf(join(folder, editedName));
  const times: number[] = [];
  for (let round = 0; round < fixRounds; round++) {
    const workspace = newWorkspace(engine, filesOf(engine, uri, round), folder);
    analyseAll(engine, workspace);
    const { findings } = engine.analyse(workspace, uri);
    for (const { fingerprint } of findings) {
      const offered: { fixes: ReturnType<Engine['fixesFor']> } = { fixes: [] };
      const ms = timed(() => {
        offered.fixes = engine.fixesFor(workspace, uri, fingerprint);
      });
      if (round > 0 && offered.fixes.some(({ refused }) => refused === null)) times.push(ms);
    }
  }
  if (!times.length) throw new Error('No fix is offered.');
  return { p50: percentile(times, 50), p99: percentile(times, 99) };
}

/** Handlers that stand in their registrations. */
function routesOf(engine: Engine, uri: string, round: number): readonly SourceFile[] {
  return [engine.sourceFile(uri, editedText(linesForThousand + round))];
}

/** Handlers that another file registers. */
function controllersOf(engine: Engine, uri: string, round: number): readonly SourceFile[] {
  const routes = uri.replace(editedName, 'routes.ts');
  return [
    engine.sourceFile(uri, controllersText(linesOfHead + round)),
    engine.sourceFile(routes, routesText(editedName.replace('.ts', ''))),
  ];
}

const fixRounds = 5;
/** Lines that make the edited file one of 1,000 lines. */
const linesForThousand = 203;
/** The same for the file of controllers. */
const linesOfHead = 200;

async function timeStart(script: string): Promise<TimeResult> {
  return { ms: await serverStart(script) };
}

/** The floor of a description: a parse with places by the library that is used for such texts. */
async function parseDocumentFloor(path: string): Promise<ParseResult> {
  const text = readFileSync(path, 'utf8');
  const ms = timed(() => void (path.endsWith('.json') ? parseTree(text) : parseDocument(text)));
  return { ms, memory: peakMemory(), files: 1, lines: text.split('\n').length, refused: 0 };
}

/** One description, analysed as a whole, and again after each of some edits in one of its operations. */
async function scanDocument(path: string): Promise<DocumentResult> {
  const text = readFileSync(path, 'utf8');
  const engine = createRequire(import.meta.url)(join(root, 'dist/engine.cjs')) as Engine;
  const uri = uriOf(path);
  let workspace: Workspace | undefined;
  let findings = 0;
  const cold = timed(() => {
    workspace = newWorkspace(engine, [engine.sourceFile(uri, text)], dirname(path));
    findings = analyseAll(engine, workspace);
  });
  const memory = peakMemory();
  const texts = Array.from({ length: documentEdits }, (_, index) => typedInto(text, index + 1));
  const times = texts.map((typed) =>
    timed(() => {
      // As the language server does it: of the text as it is now, and of the file as it was.
      const set = [engine.sourceFile(uri, typed, undefined, workspace?.files.get(uri))];
      workspace = engine.changed(workspace as Workspace, { set });
      engine.analyse(workspace, uri);
    }),
  );
  return { cold, edited: median(times), memory, findings };
}

const documentEdits = 5;

/** The text with so many letters more in a description of an operation in its middle. */
function typedInto(text: string, letters: number): string {
  const found = /"description": "|description: /g;
  found.lastIndex = text.length >> 1;
  if (!found.exec(text)) throw new Error('There is no description to type into.');
  const at = found.lastIndex;
  return text.slice(0, at) + 'x'.repeat(letters) + text.slice(at);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}

const [variant = '', folder = ''] = process.argv.slice(2);
const measure = variants[variant];
if (!measure) throw new Error(`There is no variant ${variant}.`);
process.stdout.write(`${JSON.stringify(await measure(folder))}\n`);
