/** Packages of the npm registry that ship their source, fetched once and kept as the scanner reads them. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMadeByTool, isWantedFile, isWantedFolder } from '../../server/disk/selection.ts';
import { sourceFile } from '../../server/text/source-file.ts';
import { root } from '../lsp/client.ts';

/** Where packages are kept; deleting it costs only the time to fetch them again. */
export const cache = join(root, '.cache/bench');

/**
 * The sources of a package, given as `name@version`, in a folder below `parent`, fetched if they are not there yet.
 * @throws Error if the package cannot be fetched.
 */
export function packageFolder(spec: string, parent: string): string {
  const target = join(parent, plainName(spec));
  if (!existsSync(target)) unpack(packed(spec), target);
  return target;
}

/** The package file in the cache, fetched if it is not there yet. */
export function packed(spec: string): string {
  const folder = join(cache, 'packs');
  const path = join(folder, `${plainName(spec)}.tgz`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const words = ['pack', spec, '--silent', '--pack-destination', folder];
  const answer = execFileSync('npm', words, { encoding: 'utf8', shell: process.platform === 'win32' });
  renameSync(join(folder, answer.trim().split('\n').at(-1) ?? ''), path);
  return path;
}

/** Copies the sources of a package file to a folder, which appears only when it is complete. */
function unpack(packageFile: string, target: string): void {
  const raw = `${target}.raw`;
  const half = `${target}.half`;
  for (const folder of [raw, half]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(raw, { recursive: true });
  execFileSync('tar', ['-xzf', packageFile, '-C', raw, '--strip-components=1']);
  cpSync(raw, half, { recursive: true, filter: (path) => path === raw || isSource(path) });
  rmSync(raw, { recursive: true, force: true });
  renameSync(half, target);
}

/** Larger files are not read by the scanner. In bytes. */
const sizeLimit = 2_000_000;

/** Whether the scanner reads this: scripts that people write, manifests, and folders that may hold them. */
function isSource(path: string): boolean {
  const name = basename(path);
  const found = statSync(path);
  if (found.isDirectory()) return isWantedFolder(name);
  if (found.size > sizeLimit) return false;
  if (name === 'package.json') return true;
  if (!isWantedFile(name) || !/\.[cm]?[jt]sx?$/.test(name) || /\.d\.[cm]?ts$/.test(name)) return false;
  return !isMadeByTool(sourceFile(path, readFileSync(path, 'utf8')));
}

export function plainName(spec: string): string {
  return spec.replace(/^@/, '').replaceAll('/', '-');
}
