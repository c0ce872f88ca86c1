/**
 * Keeps what one run found out for the next one, outside of the project: in a folder of the system for such things, one file
 * for each project. Nothing rests on it. A file that is missing, damaged, of another version or of another program is taken
 * for none, and the work is done anew.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { SourceFile } from '../text/source-file.ts';
import type { MemoRecord } from '../workspace/record.ts';

/** The file of one project. */
export interface Cache {
  readonly path: string;
  /** Tells versions of this program, and of what runs it, apart. */
  readonly program: string;
}

/** Names the folder; an empty text means that nothing is kept. */
export const folderVariable = 'HANDRAIL_CACHE_FOLDER';

/** Files of projects that nobody looked at for so long are removed; in milliseconds. */
const longestKept = 30 * 24 * 3_600_000;
/** The oldest files are removed beyond so many bytes in all. */
const largestFolder = 500_000_000;
/** What is larger costs more to read than it saves; in characters. */
const largestRecord = 200_000_000;

const ending = '.handrail';
const ownName = /^[0-9a-f]{32}\.handrail(\.|$)/;

/**
 * Where what is known of a project is kept; null where nothing is: the folder is not known, or the program does not run as
 * the bundle that ships.
 * @param roots the folders of the project, which together with its settings file tell it from others
 */
export async function cacheOf(roots: readonly string[]): Promise<Cache | null> {
  try {
    const folder = await cacheFolder();
    if (!folder || typeof __dirname === 'undefined') return null;
    const engine = await readFile(join(__dirname, 'engine.cjs'));
    const name = sha256(JSON.stringify([...roots].sort())).slice(0, 32);
    return { path: join(folder, `${name}${ending}`), program: sha256(engine, process.version) };
  } catch {
    return null;
  }
}

async function cacheFolder(): Promise<string> {
  const named = process.env[folderVariable];
  if (named !== undefined) return named && resolve(named);
  // Loaded here because it asks for the home folder as it loads, and fails for who has none.
  const { default: envPaths } = await import('env-paths');
  return envPaths('handrail', { suffix: '' }).cache;
}

/** What is kept of a project, and whether all its files are as they were then. */
export interface Remembered {
  readonly record: MemoRecord;
  readonly isUnchanged: boolean;
  /** Whether a file has the text it had. */
  readonly isSame: (file: SourceFile) => boolean;
}

interface Body {
  /** URI -> the hash by which the engine tells texts apart, and a cryptographic one. */
  readonly texts: Readonly<Record<string, readonly [string, string]>>;
  readonly record: MemoRecord;
}

/** Reads what is kept of a project; null if there is nothing that can be used for these files. */
export async function remembered(
  { path, program }: Cache,
  files: Iterable<SourceFile>,
): Promise<Remembered | null> {
  try {
    const content = await readFile(path, 'utf8');
    const end = content.indexOf('\n');
    const body = content.slice(end + 1);
    if (content.slice(0, end) !== headOf(program, body)) return null;
    const { texts, record } = JSON.parse(body) as Body;
    const same = new Set<string>();
    let count = 0;
    for (const { uri, hash, text } of files) {
      count++;
      const known = texts[uri];
      if (!known) continue;
      if (known[1] === sha256(text)) same.add(uri);
      // Two texts that the engine would take for one: somebody made the second to look like the first.
      else if (known[0] === hash) return null;
    }
    const now = new Date();
    await utimes(path, now, now);
    const isUnchanged = same.size === count && count === Object.keys(texts).length;
    return { record, isUnchanged, isSame: ({ uri }) => same.has(uri) };
  } catch {
    return null;
  }
}

/**
 * Keeps what is known of a project. Never fails. Another process may read or write the same file meanwhile: each sees the
 * whole of one version.
 */
export async function remember(
  { path, program }: Cache,
  files: Iterable<SourceFile>,
  record: MemoRecord,
): Promise<void> {
  const folder = dirname(path);
  const draft = join(folder, `${basename(path)}.${randomUUID()}.draft`);
  try {
    const texts: Body['texts'] = Object.fromEntries(
      [...files].map(({ uri, hash, text }) => [uri, [hash, sha256(text)] as const]),
    );
    const body = JSON.stringify({ texts, record } satisfies Body);
    if (body.length > largestRecord) return;
    // Findings tell where a project is weak, so nobody else is to read them.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(draft, `${headOf(program, body)}\n${body}`, { mode: 0o600 });
    await rename(draft, path);
    await tidy(folder, path);
  } catch {
    await rm(draft, { force: true }).catch(() => {});
  }
}

function headOf(program: string, body: string): string {
  return `handrail 1 ${program} ${sha256(body)}`;
}

/** Removes old files, and the oldest beyond the largest size of the folder, but not the one just written. */
async function tidy(folder: string, own: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => ownName.test(name));
  const all = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { mtimeMs, size } = await stat(path);
      return { path, age: Date.now() - mtimeMs, size };
    }),
  );
  let total = 0;
  for (const { path, age, size } of all.sort((a, b) => a.age - b.age)) {
    total += size;
    if (path !== own && (age > longestKept || total > largestFolder)) await rm(path, { force: true });
  }
}

function sha256(...parts: readonly (string | Buffer)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
}
