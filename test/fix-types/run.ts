/**
 * Checks everything that fixes make of the examples of rules with TypeScript, against the newest versions of the
 * libraries, so that no fix uses what does not exist: `npm run test:fix-types`. A fault counts if the example did not
 * have it before the fix. The libraries are those of `package.json` beside this file. They are installed below `.cache`,
 * once for each state of its lock file, without running anything of them.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Example,
  examplesIn,
  fixResultsOf,
  foldersIn,
  pathsBelow,
  readExample,
  root,
} from '../fixture/examples.ts';
import { type Checked, checked, type Fault, type Folder, isScript } from './program.ts';

const source = join(root, 'test/fix-types');
const home = join(root, '.cache/fix-types');

/** Packages that bring no typings along and have none of their own under `@types`: what examples do with them is not checked. */
const withoutTypings: readonly string[] = [
  // Its typings bring those of many renderers of templates with them.
  '@nestjs-modules/mailer',
  // Their typings bring a whole tool for building pages with them.
  '@sveltejs/adapter-node',
  '@tanstack/react-start',
  '@tanstack/react-router',
  // Typings exist, but are not pinned here: what fixes write in these examples is of other libraries.
  'apollo-server',
  'type-graphql',
  'cryo',
  'funcster',
  'js-yaml-js-types',
  'node-serialize',
  'serialize-to-js',
  // Folders of an example, by a name for them.
  '@app/guards',
  '@app/routes',
  '@app/store',
  // Made up for examples.
  'some-payments',
  'ssrf-req-filter',
  'team-answer-cache',
  'team-config-parser',
];

/** Results whose new faults are none of the fix, and why. */
const tolerated: Readonly<Record<string, string>> = {
  'rules/insecure-oauth-flow/examples/strategies.fix-state-2':
    'the typings of passport-github2 know `state` as a text only; the strategy hands `true` on to passport-oauth2, which documents it',
  'rules/session-not-invalidated/examples/cookie-sessions.fix-end.ts':
    'the typings of express-session and of cookie-session both declare `request.session`, and all are read at once',
  'rules/insecure-session-configuration/examples/express.fix-flags-2.js':
    'the options have a name of their own, and a script cannot say that a text in them is exactly this one',
  'rules/jwt-missing-claims/examples/layers.fix-setting':
    'the same fault stands at the same place before the fix, and its text names the type of the options',
  'rules/missing-authentication/examples/alias.fix-guard':
    'the name of a folder is read from `tsconfig.json`, which this check does not',
  'rules/nosql-injection/examples/sign-in.fix-value-3':
    'the same fault stands at the same place before the fix, and its text names the type of the condition',
};

/** What a fix makes of an example: names of two folders of the program. */
interface Pair {
  readonly rule: string;
  /** The result, from the project's root. */
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

install();
const folders = new Map<string, Folder>();
const pairs = foldersIn('rules').flatMap(pairsOf);
const start = performance.now();
const result = checked(home, folders);
process.exitCode = report(result, (performance.now() - start) / 1000) ? 0 : 1;

/** Installs the pinned libraries, unless they were installed by this lock file. */
function install(): void {
  const lock = 'package-lock.json';
  const wanted = readFileSync(join(source, lock), 'utf8');
  const isThere = existsSync(join(home, 'node_modules/.package-lock.json'));
  if (isThere && existsSync(join(home, lock)) && readFileSync(join(home, lock), 'utf8') === wanted) return;
  mkdirSync(home, { recursive: true });
  for (const name of ['package.json', '.npmrc', lock]) copyFileSync(join(source, name), join(home, name));
  execFileSync('npm', ['ci', '--loglevel=error'], {
    cwd: home,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

function pairsOf(rule: string): readonly Pair[] {
  return examplesIn(`rules/${rule}`).flatMap((entry) => {
    const example = readExample(entry);
    const before = Object.fromEntries(example.files.map(({ path, source: { text } }) => [path, text]));
    return fixResultsOf(example).flatMap((name) => {
      const changed = changedBy(example, name);
      if (!Object.keys(changed).some(isScript)) return [];
      const pair: Pair = {
        rule,
        title: `rules/${rule}/examples/${name}`,
        before: `${rule}/${entry.entry}`,
        after: `${rule}/${name}`,
      };
      folders.set(pair.before, before);
      folders.set(pair.after, { ...before, ...changed });
      return [pair];
    });
  });
}

/** The files that a fix changes, as they are after it. */
function changedBy(example: Example, name: string): Folder {
  const path = join(example.folder, name);
  if (example.extension) return { [`${example.name}${example.extension}`]: readFileSync(path, 'utf8') };
  return Object.fromEntries(
    pathsBelow(path, '').map((each) => [each, readFileSync(join(path, each), 'utf8')]),
  );
}

/** Faults that are there after a fix and that the example did not have in the same file. */
function brought(before: readonly Fault[], after: readonly Fault[]): readonly Fault[] {
  const known = new Set(before.map(({ key }) => key));
  return after.filter(({ key }) => !known.has(key));
}

function report({ faults, untyped, versions }: Checked, seconds: number): boolean {
  const found = pairs.flatMap(({ title, before, after }) => {
    const own = brought(faults.get(before) ?? [], faults.get(after) ?? []);
    return own.length ? [{ title, own }] : [];
  });
  const bad = found.filter(({ title }) => !tolerated[title]);
  const stale = Object.keys(tolerated).filter((each) => !found.some(({ title }) => title === each));
  // `@/` and `$lib` begin no names of packages, but aliases of examples for their own files.
  const unknown = [...new Set(untyped.map(({ name }) => name))].filter(
    (each) => !withoutTypings.includes(each) && !/^(?:@|\$lib)(?:\/|$)/.test(each),
  );
  const examples = new Set(pairs.map(({ before }) => before));
  const clean = [...examples].filter((name) => !faults.get(name)?.length).length;
  const rules = new Set(pairs.map(({ rule }) => rule)).size;
  const typescript = pairs.filter(({ after }) =>
    Object.keys(folders.get(after) ?? {}).some((path) => /\.[cm]?tsx?$/.test(path)),
  );
  const { dependencies } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const read = Object.entries(dependencies).filter(([name]) => versions.has(name));
  const lines = [
    ...bad.flatMap(({ title, own }) => [
      `${title}:`,
      ...own.map(({ text }) => `  ${text.replaceAll('\n', '\n    ')}`),
    ]),
    ...unknown
      .sort()
      .map((name) => `${name}: no typings; add it to test/fix-types/package.json, or to \`withoutTypings\``),
    ...stale.map((title) => `${title}: has no new fault any more; take it from \`tolerated\``),
    `Typings read: ${read.map(([name, version]) => `${name} ${version}`).join(', ')}.`,
    ...Object.entries(tolerated).map(([title, why]) => `Tolerated: ${title} (${why}).`),
    `Not checked, for want of typings: ${withoutTypings.join(', ')}.`,
    `${pairs.length} results of fixes for ${examples.size} examples of ${rules} rules (${typescript.length} in TypeScript under strict, ${pairs.length - typescript.length} in JavaScript); ${clean} examples had no fault before; typings of ${read.length} packages; ${seconds.toFixed(0)} s.`,
    `${bad.length} results with a new fault.`,
  ];
  console.log(lines.join('\n'));
  return !bad.length && !unknown.length && !stale.length;
}
