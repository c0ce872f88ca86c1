/** Makes the folders that `npm run new-rule` and `npm run new-model` start from. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The one argument of the script: a name in lower case with hyphens, as folders of rules and models have. */
export function nameFromArguments(what: string): string {
  const [name, ...rest] = process.argv.slice(2);
  if (name && rest.length === 0 && /^@?[a-z0-9]+([-.+][a-z0-9]+)*$/.test(name)) return name;
  throw new Error(`say one ${what}, in lower case with hyphens: npm run new-${what} <name>`);
}

/** Writes `files` (path in the folder -> text) and brings what is generated up to date. */
export function makeFolder(path: string, files: Readonly<Record<string, string>>): void {
  const folder = join(root, path);
  if (existsSync(folder)) throw new Error(`${path} is there already`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    console.log(`wrote ${path}/${name}`);
  }
  execFileSync(process.execPath, ['--import', 'tsx', '.ci/generate.ts'], { cwd: root, stdio: 'inherit' });
}
