// Bundles what ships: `node .ci/build.mjs [--production] [--watch]`.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: { production: { type: 'boolean' }, watch: { type: 'boolean' } },
});

// Parser and engine are most of the weight. They stand in a file of their own, which the light doors (editor and
// command line) load at first use, so that `initialize` and `--help` answer before the parser is read.
const engineInItsOwnFile = {
  name: 'engine-in-its-own-file',
  setup(plugins) {
    plugins.onResolve({ filter: /^#engine$/ }, () => ({ path: './engine.cjs', external: true }));
  },
};

// `handrail lsp` is the same server that the editor starts.
const serverInItsOwnFile = {
  name: 'server-in-its-own-file',
  setup(plugins) {
    plugins.onResolve({ filter: /\/lsp\/main\.ts$/ }, () => ({ path: './server.cjs', external: true }));
  },
};

/** Rule id -> its page, for `handrail explain`: the command line ships as one folder of bundles, without `rules/`. */
function rulePages() {
  const ids = readdirSync(join(root, 'rules')).filter((id) =>
    existsSync(join(root, 'rules', id, 'README.md')),
  );
  return Object.fromEntries(
    ids.map((id) => [id, readFileSync(join(root, 'rules', id, 'README.md'), 'utf8')]),
  );
}

const bundles = [
  { from: 'client/extension.ts', to: 'dist/client.cjs', external: ['vscode'] },
  { from: 'server/lsp/main.ts', to: 'dist/server.cjs', plugins: [engineInItsOwnFile] },
  { from: 'server/engine/entry.ts', to: 'dist/engine.cjs' },
  {
    from: 'server/cli/main.ts',
    to: 'dist/cli.cjs',
    plugins: [engineInItsOwnFile, serverInItsOwnFile],
    define: { HANDRAIL_RULE_PAGES: JSON.stringify(rulePages()) },
    banner: { js: '#!/usr/bin/env node' },
  },
];

const settingsOf = ({ from, to, ...own }) => ({
  absWorkingDir: root,
  entryPoints: [from],
  outfile: to,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Some packages ship a second, universal form whose inner `require` calls no bundler can follow.
  mainFields: ['module', 'main'],
  // `import('#engine')` becomes `require`, which needs no second module loader and keeps the exported names.
  supported: { 'dynamic-import': false },
  // Identifiers stay as they are: errors reported by users name functions. `keepNames` would do that at a cost for
  // each function that is made while the program runs.
  minifyWhitespace: options.production ?? false,
  minifySyntax: options.production ?? false,
  sourcemap: options.production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  ...own,
});

const missing = bundles.filter(({ from }) => !existsSync(join(root, from)));
if (missing.length > 0) {
  console.error(`cannot build, missing: ${missing.map(({ from }) => from).join(', ')}`);
  process.exit(1);
}

mkdirSync(join(root, 'dist'), { recursive: true });
if (options.watch) {
  const contexts = await Promise.all(
    bundles.map((bundle) => context({ ...settingsOf(bundle), logLevel: 'info' })),
  );
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('watching; Ctrl+C ends it');
} else {
  await Promise.all(bundles.map((bundle) => build(settingsOf(bundle))));
}
