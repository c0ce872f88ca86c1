/**
 * Counts how often each block of code runs while a description or code is analysed, and then one twice as large. Run as a process
 * of its own without optimisation, since optimised code is not counted: `node --no-opt --no-sparkplug --import=tsx`.
 * Prints as JSON, for each document, how many blocks ran, and those that ran far more than twice as often.
 */

import { type Profiler, Session } from 'node:inspector/promises';
import { findSourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { analyse, bundledModels, fixesFor, sourceFile, workspaceOf } from '#engine';
import { type Grown, growing } from './documents.ts';
import { type Files, growingCode } from './workspaces.ts';

/** Things of each kind in the smaller document. */
const SIZE = 50;
/** Of code, each thing is several files. */
const SIZE_OF_CODE = 15;
/** What runs so seldom for each thing of the larger one is left out. */
const LEAST = 20;
/** Twice as much of everything runs twice as often; what runs four times as often looks at all for each. */
const MOST = 2.8;
/** Findings whose fixes are made as well. */
const FIXED = 5;

const project = fileURLToPath(new URL('../..', import.meta.url));
const session = new Session();
session.connect();
await session.post('Profiler.enable');

const found: Record<string, { readonly counted: number; readonly grown: readonly string[] }> = {};
// Rules see no difference between the two; the reading of one YAML text shows that of all.
for (const [name, documents] of Object.entries(growing))
  for (const form of name === 'operations' ? (['json', 'yaml'] as const) : (['json'] as const))
    found[`${name} in ${form}`] = await grownBetween((size) => textsOf(documents(size), form), SIZE);
for (const [name, code] of Object.entries(growingCode)) found[name] = await grownBetween(code, SIZE_OF_CODE);
console.log(JSON.stringify(found));
session.disconnect();

function textsOf(documents: Grown, form: 'json' | 'yaml'): Files {
  return Object.fromEntries(
    Object.entries(documents).map(([name, document]) => {
      const text = form === 'json' ? JSON.stringify(document, null, 1) : stringify(document);
      return [`${name}.${form}`, text.replaceAll('.ending', `.${form}`)];
    }),
  );
}

async function grownBetween(files: (size: number) => Files, size: number) {
  const small = await countsOf(files(size));
  const large = await countsOf(files(2 * size));
  const grown = [...large]
    .filter(([block, count]) => count > LEAST * 2 * size && count > MOST * (small.get(block) ?? 0))
    .sort((a, b) => b[1] - a[1])
    .map(([block, count]) => `${block}: ${small.get(block) ?? 0}, then ${count} times`);
  return { counted: [...large.values()].filter((count) => count > 0).length, grown };
}

async function countsOf(texts: Files): Promise<ReadonlyMap<string, number>> {
  const files = Object.entries(texts).map(([path, text]) => sourceFile(`file:///growth/${path}`, text));
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const settings = sourceFile('file:///growth/handrail.json', '{ "preset": "audit" }');
  const workspace = workspaceOf({
    files: [settings, ...files],
    folders: ['file:///growth'],
    models: bundledModels,
  });
  // What is said of a description is shown at each of its files.
  const findings = files.flatMap(({ uri }) => analyse(workspace, uri).findings);
  for (const { place, fingerprint } of findings.slice(0, FIXED)) fixesFor(workspace, place.uri, fingerprint);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  return blocksOf(result);
}

/** How often each block of the project's own code ran, by file, function and offset. */
function blocksOf(scripts: readonly Profiler.ScriptCoverage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { url, functions } of scripts) {
    const file = url.startsWith('file:')
      ? fileURLToPath(url).slice(project.length).replaceAll('\\', '/')
      : '';
    if (!/^(?:server|rules)\//.test(file)) continue;
    for (const { functionName, ranges } of functions)
      for (const { startOffset, count } of ranges) {
        // The code that runs is the source in one line.
        const at = findSourceMap(url)?.findEntry(0, startOffset);
        const [line, column] =
          at && 'originalLine' in at ? [at.originalLine + 1, at.originalColumn + 1] : [0, startOffset];
        const block = `${file}:${line}:${column} ${functionName || 'a function'}`;
        counts.set(block, (counts.get(block) ?? 0) + count);
      }
  }
  return counts;
}
