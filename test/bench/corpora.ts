/** The code that is measured: packages of the npm registry that ship their source, with pinned versions. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { root } from '../lsp/client.ts';
import { cache, packageFolder, packed } from './packages.ts';

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
  for (const each of packages) packageFolder(each, folder);
  return folder;
}

/** The version of the parser that is the floor. */
export function parserVersion(): string {
  const manifest = join(root, 'node_modules/@typescript-eslint/typescript-estree/package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
