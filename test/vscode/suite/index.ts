// The entry that a VS Code extension host loads. The same file runs on the desktop and in the served workbench.
import { join } from 'node:path';
import Mocha from 'mocha';

export function run(): Promise<void> {
  const suite = process.env.HANDRAIL_SUITE ?? 'demo';
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 60_000,
    color: false,
    reporter: process.env.HANDRAIL_REPORTER ?? 'spec',
  });
  mocha.addFile(join(__dirname, `${suite}.test.cjs`));
  return new Promise((done, fail) => {
    mocha.run((failures) => (failures > 0 ? fail(new Error(`${failures} failed`)) : done()));
  });
}
