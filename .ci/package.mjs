// Packages dist/handrail.vsix without the network, lists what is in it, and fails if it has grown too large.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { root } from './reports.mjs';

const limit = 3_000_000;

/** Builds for release and packages; answers the path of the VSIX. */
export async function packageExtension() {
  execFileSync(process.execPath, [join(root, '.ci/build.mjs'), '--production'], { stdio: 'inherit' });
  const vsix = join(root, 'dist/handrail.vsix');
  // Everything is bundled, so nothing of node_modules goes in. This prints what does.
  await createVSIX({ cwd: root, packagePath: vsix, dependencies: false });
  const { size } = statSync(vsix);
  if (size > limit) throw new Error(`${vsix} has ${size} bytes; the limit is ${limit}`);
  return { vsix, size };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { vsix, size } = await packageExtension();
  console.log(`${vsix}: ${size} bytes of at most ${limit}`);
}
