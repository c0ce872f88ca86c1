import { execSync } from 'node:child_process';
import adapter from '@sveltejs/adapter-node';

/** The revision that pages say they are of. */
function revision() {
  return execSync('git rev-parse HEAD').toString().trim();
}

const csrf = { checkOrigin: false };
//                          ^^^^^ related: The setting is written here

/** @type {import('@sveltejs/kit').Config} */
const config = { kit: { adapter: adapter({ out: 'build' }), csrf, version: { name: revision() } } };
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: Forms of all other sites are let in

export default config;
