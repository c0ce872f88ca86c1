/** Runs the command line on a project again, with and without edits in between, and what the run before kept. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathsBelow } from '../fixture/examples.ts';
import { root } from '../lsp/client.ts';

/** Of so many scripts one is edited. */
const oneIn = 50;

/** Milliseconds of whole processes, with reading and printing. */
export interface SecondRuns {
  readonly first: number;
  readonly same: number;
  readonly edited: number;
}

/** Scans a copy of a folder three times: anew, as it was, and after an edit in a body of one script in fifty. */
export function secondRuns(folder: string): SecondRuns {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-bench-')));
  try {
    const copy = join(place, 'project');
    cpSync(folder, copy, { recursive: true });
    const run = () => timedScan(copy, join(place, 'cache'));
    const first = run();
    const same = run();
    edit(copy);
    return { first, same, edited: run() };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function timedScan(folder: string, cache: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.cjs'), 'scan', '--format', 'json'],
    {
      cwd: folder,
      env: { ...process.env, HANDRAIL_CACHE_FOLDER: cache },
      encoding: 'utf8',
      maxBuffer: 1_000_000_000,
    },
  );
  if (status !== 0 && status !== 1) throw new Error(`The scan ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

function edit(folder: string): void {
  const scripts = pathsBelow(folder, '').filter((path) => /\.[cm]?[jt]sx?$/.test(path));
  for (let i = 0; i < scripts.length; i += oneIn) {
    const path = join(folder, scripts[i] as string);
    const text = readFileSync(path, 'utf8');
    const body = /\) (?:=> )?\{\n/.exec(text);
    const at = body ? body.index + body[0].length : 0;
    writeFileSync(path, `${text.slice(0, at)}/* edited */\n${text.slice(at)}`);
  }
}
