/** The code that is measured: packages of the npm registry that ship their source, with pinned versions. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { isMadeByTool, isWantedFile, isWantedFolder } from '../../server/disk/selection.ts';
import { sourceFile } from '../../server/text/source-file.ts';
import { root } from '../lsp/client.ts';

const cache = join(root, '.cache/bench');

// None may be `express` or `pg`: the edited file imports them, and a package of the workspace hides the library's model.
const smallPackages = ['@hapi/hapi@21.3.12', '@loopback/rest@14.0.9'];
const largePackages = ['ghost@5.100.0', 'fastify@5.2.1', 'mongoose@8.9.5'];

/** Corpus -> its packages. The sizes are printed by each run. */
export const corpora: Readonly<Record<string, readonly string[]>> = {
  small: smallPackages,
  large: largePackages,
  million: [
    ...smallPackages,
    ...largePackages,
    'keystone@4.2.1',
    'sequelize@6.37.5',
    'sails@1.5.12',
    'loopback@3.28.0',
    '@loopback/repository@7.0.9',
    'koa@2.15.3',
  ],
};

/** API descriptions: names, each with its package and the file in it. */
export const documents: Readonly<Record<string, { readonly package: string; readonly file: string }>> = {
  github: { package: '@octokit/openapi@23.0.2', file: 'generated/api.github.com.json' },
};

/** How much of the description is written as YAML for the second row: about a megabyte. */
const yamlSize = 1_000_000;

/**
 * The path of a description in the cache, fetched if it is not there yet, and of a part of it as YAML.
 * @throws Error if the package cannot be fetched.
 */
export function documentPaths(name: string): { readonly json: string; readonly yaml: string } {
  const entry = documents[name];
  if (!entry)
    throw new Error(`There is no document ${name}; there are ${Object.keys(documents).join(', ')}.`);
  const folder = join(cache, 'documents', name);
  const paths = { json: join(folder, 'json/openapi.json'), yaml: join(folder, 'yaml/openapi.yaml') };
  if (existsSync(paths.yaml)) return paths;
  for (const path of Object.values(paths)) mkdirSync(dirname(path), { recursive: true });
  const words = ['-xzOf', packed(entry.package), `package/${entry.file}`];
  const text = execFileSync('tar', words, { encoding: 'utf8', maxBuffer: 100_000_000 });
  writeFileSync(paths.json, text);
  writeFileSync(paths.yaml, partAsYaml(JSON.parse(text) as Record<string, unknown>));
  return paths;
}

/** As many paths of a description as fit into the size, as YAML. */
function partAsYaml({ components: _, paths, ...head }: Record<string, unknown>): string {
  const kept: Record<string, unknown> = {};
  let size = 0;
  for (const [path, item] of Object.entries(paths as Record<string, unknown>)) {
    const length = stringify(item, { aliasDuplicateObjects: false }).length;
    if (size + length > yamlSize) break;
    size += length;
    kept[path] = item;
  }
  return stringify({ ...head, paths: kept }, { aliasDuplicateObjects: false });
}

/**
 * Fetches and unpacks what is missing of a corpus, and answers its folder.
 * @throws Error if the corpus is not in the table or a package cannot be fetched.
 */
export function corpusFolder(name: string): string {
  const packages = corpora[name];
  if (!packages) throw new Error(`There is no corpus ${name}; there are ${Object.keys(corpora).join(', ')}.`);
  const folder = join(cache, name);
  mkdirSync(folder, { recursive: true });
  for (const each of packages) {
    const target = join(folder, plainName(each));
    if (!existsSync(target)) unpack(packed(each), target);
  }
  return folder;
}

/** The package file in the cache, fetched if it is not there yet. */
function packed(spec: string): string {
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

function plainName(spec: string): string {
  return spec.replace(/^@/, '').replaceAll('/', '-');
}

/** The version of the parser that is the floor. */
export function parserVersion(): string {
  const manifest = join(root, 'node_modules/@typescript-eslint/typescript-estree/package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
