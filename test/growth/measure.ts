/**
 * Counts how often each block of code runs while a description is analysed, and then one twice as large. Run as a process
 * of its own without optimisation, since optimised code is not counted: `node --no-opt --no-sparkplug --import=tsx`.
 * Prints as JSON, for each document, how many blocks ran, and those that ran far more than twice as often.
 */
import { type Profiler, Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { analyse, bundledModels, fixesFor, sourceFile, workspaceOf } from '#engine';
import { type Grown, growing } from './documents.ts';

/** Things of each kind in the smaller document. */
const SIZE = 50;
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
  for (const form of name === 'operations' ? (['json', 'yaml'] as const) : (['json'] as const)) {
    const small = await countsOf(documents(SIZE), form);
    const large = await countsOf(documents(2 * SIZE), form);
    const grown = [...large]
      .filter(([block, count]) => count > LEAST * 2 * SIZE && count > MOST * (small.get(block) ?? 0))
      .sort((a, b) => b[1] - a[1])
      .map(([block, count]) => `${block}: ${small.get(block) ?? 0}, then ${count} times`);
    found[`${name} in ${form}`] = { counted: [...large.values()].filter((count) => count > 0).length, grown };
  }
console.log(JSON.stringify(found));
session.disconnect();

async function countsOf(documents: Grown, form: 'json' | 'yaml'): Promise<ReadonlyMap<string, number>> {
  const files = Object.entries(documents).map(([name, document]) => {
    const text = form === 'json' ? JSON.stringify(document, null, 1) : stringify(document);
    return sourceFile(`file:///growth/${name}.${form}`, text.replaceAll('.ending', `.${form}`));
  });
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
        const block = `${file} ${functionName || 'a function'} at ${startOffset}`;
        counts.set(block, (counts.get(block) ?? 0) + count);
      }
  }
  return counts;
}
