import { execSync } from 'node:child_process';
import adapter from '@sveltejs/adapter-node';

/** The revision that pages say they are of. */
function revision() {
  return execSync('git rev-parse HEAD').toString().trim();
}

const csrf = { checkOrigin: true };

/** @type {import('@sveltejs/kit').Config} */
const config = { kit: { adapter: adapter({ out: 'build' }), csrf, version: { name: revision() } } };

export default config;
