/** Runs the command line as a process, and makes folders for it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bundle = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const sources = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url));
const loader = import.meta.resolve('tsx');
const faultModule = new URL('../fixture/inject-fault.ts', import.meta.url).href;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/**
 * Runs `handrail` with these words in a folder until it ends.
 * @param options `cache`: the folder in which runs keep what they find; `fault`: a question that fails, and the file it fails for; see `inject-fault.ts`. Then the sources run, else the bundle that ships
 */
export function handrail(
  words: readonly string[],
  options: {
    readonly folder: string;
    readonly input?: string;
    readonly user?: number;
    readonly fault?: string;
    readonly cache?: string;
  },
): Ended {
  const { folder, input = '', user, fault, cache = '' } = options;
  const program = fault === undefined ? [bundle] : ['--import', loader, '--import', faultModule, sources];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...words], {
    cwd: folder,
    env: {
      ...process.env,
      HANDRAIL_CACHE_FOLDER: cache,
      ...(fault !== undefined && { HANDRAIL_FAULT: fault }),
    },
    input,
    encoding: 'utf8',
    ...(user !== undefined && { uid: user }),
  });
  return { code: status, out: stdout, error: stderr };
}

/** The last line of a text that ends with a line end. */
export function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

/** Makes a folder with these files (path -> text or bytes), hands it to `use`, and removes it. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => unknown,
): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-')));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
