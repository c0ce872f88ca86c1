import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import facts from '../../package.json' with { type: 'json' };
import { root } from '../fixture/examples.ts';
import { handrail, inFolder, lastLine } from './command-line.ts';

const seen =
  /^\d+ files?, \d+ endpoints?, \d+ rules?, \d+ findings?, \d+ ignored, \d+ not understood, \d+\.\d seconds$/;

describe('handrail scan', function () {
  this.timeout(30_000);

  it('ends with 0 when there is nothing to repair, and says last what was seen', async () => {
    await inFolder({ 'app.ts': 'export {};\n' }, (folder) => {
      const { code, out, error } = handrail(['scan'], { folder });
      assert.equal(code, 0, error);
      assert.match(lastLine(out), seen);
      assert.match(lastLine(out), /^1 file, /);
      assert.equal(error, '');
    });
  });

  it('says which framework it does not read, and so does the list of endpoints', async () => {
    const files = {
      'package.json':
        '{ "dependencies": { "@feathersjs/koa": "^5.0.0" }, "devDependencies": { "egg": "3" } }',
      'src/app.ts':
        "import { koa } from '@feathersjs/koa';\nimport { feathers } from '@feathersjs/feathers';\nkoa(feathers()).listen(3030);\n",
    };
    await inFolder(files, (folder) => {
      const scanned = handrail(['scan', '.'], { folder });
      assert.match(scanned.out.replace(/\s+/g, ' '), /package\.json:1:21 Feathers serves requests in a way/);
      assert.match(lastLine(scanned.out), / 0 endpoints, .* 1 not understood, /);
      const listed = handrail(['endpoints', '.'], { folder });
      assert.match(listed.out, /^Not read: the endpoints of Feathers \(package\.json:1:21\)$/m);
      assert.doesNotMatch(listed.out, /Egg/);
    });
  });

  it('reads code whose values rest on each other in many ways, such as its own search', () => {
    const { code, out, error } = handrail(['scan', '.'], { folder: join(root, 'server/flow') });
    assert.equal(code, 0, error);
    assert.match(lastLine(out), / 0 findings, 0 ignored, 0 not understood, /);
  });

  it('reads values that rest on thousands of others', async () => {
    const aliases = Array.from({ length: 5000 }, (_, index) => `const a${index + 1} = a${index};\n`).join('');
    const text = `import express from 'express';\nconst a0 = express();\n${aliases}a5000.get('/', handle);\n`;
    await inFolder({ 'app.ts': text }, (folder) => {
      const { code, out, error } = handrail(['scan'], { folder });
      assert.equal(code, 0, error);
      assert.match(lastLine(out), /^1 file, /);
    });
  });

  it('keeps standard output for the report where a program reads it', async () => {
    await inFolder({ 'app.ts': 'export {};\n' }, (folder) => {
      for (const format of ['json', 'sarif']) {
        const { code, out, error } = handrail(['scan', '.', '--format', format], { folder });
        assert.equal(code, 0, error);
        assert.equal(JSON.parse(out).version, format === 'sarif' ? '2.1.0' : facts.version);
        assert.match(lastLine(error), seen);
      }
    });
  });

  it('says "2" for options and paths that mean nothing', async () => {
    await inFolder({ 'app.ts': '' }, (folder) => {
      const wrong: readonly (readonly string[])[] = [
        [],
        ['nothing'],
        ['scan', '--nothing'],
        ['scan', '--format', 'xml'],
        ['scan', '--max-warnings', '-1'],
        ['scan', '--min-confidence', 'total'],
        ['scan', '--fix', '--fix-dry-run'],
        ['scan', '--fix', '--stdin-filename', 'a.ts'],
        ['scan', 'app.ts', '--stdin-filename', 'a.ts'],
        ['scan', 'missing.ts'],
        ['scan', '--config', 'missing.json'],
        ['scan', '--output', '.'],
        ['explain', 'no-such-rule'],
        ['lsp'],
      ];
      for (const words of wrong) {
        const { code, out, error } = handrail(words, { folder });
        assert.equal(code, 2, words.join(' '));
        assert.equal(out, '', words.join(' '));
        assert.notEqual(error, '', words.join(' '));
        assert.doesNotMatch(error, /internal error/, words.join(' '));
      }
    });
  });

  it('names the path that is missing', async () => {
    await inFolder({}, (folder) => {
      const { error } = handrail(['scan', 'src', 'lib'], { folder });
      assert.equal(error, 'handrail: There is no file or folder src, lib.\n');
    });
  });

  it('tells of files and links that cannot be read, and goes on', async () => {
    const files = { 'app.ts': '', 'video.ts': new Uint8Array([0x47, 0, 0, 0]) };
    await inFolder(files, (folder) => {
      symlinkSync('.', join(folder, 'again'));
      const { code, out, error } = handrail(['scan'], { folder });
      assert.equal(code, 0, error);
      assert.match(out, /video\.ts:1:1 {2}This file holds binary data/);
      assert.match(out, /again:1:1 {2}This symbolic link leads to a folder that holds it/);
      assert.match(lastLine(out), /^1 file, .* 2 not understood, /);
    });
  });

  it('ends with 2 when a file that was named cannot be read', async () => {
    await inFolder({ 'video.ts': new Uint8Array([0x47, 0, 0, 0]) }, (folder) => {
      const { code, error } = handrail(['scan', 'video.ts', '--format', 'json'], { folder });
      assert.equal(code, 2);
      assert.match(error, /video\.ts:1:1: This file holds binary data/);
    });
  });

  it('tells of folders that it must not read', async function () {
    if (process.platform === 'win32') this.skip();
    await inFolder({ 'app.ts': '', 'secret/a.ts': '' }, (folder) => {
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'secret'), 0o000);
      // Nothing is closed to the superuser.
      const user = process.getuid?.() === 0 ? { user: 65_534 } : {};
      const { code, out, error } = handrail(['scan'], { folder, ...user });
      chmodSync(join(folder, 'secret'), 0o755);
      assert.equal(code, 0, error);
      assert.match(out, /secret:1:1 {2}This folder cannot be read: permission denied\./);
    });
  });

  it('leaves out what git ignores, unless it is named', async () => {
    const files = { '.gitignore': 'made.ts\n', 'app.ts': '', 'made.ts': '' };
    await inFolder(files, (folder) => {
      assert.match(lastLine(handrail(['scan'], { folder }).out), /^1 file, /);
      assert.match(lastLine(handrail(['scan', 'made.ts'], { folder }).out), /^1 file, /);
    });
  });

  it('reports on what was named only', async () => {
    await inFolder({ 'package.json': '{}', 'src/a.ts': '', 'src/b.ts': '', 'lib/c.ts': '' }, (folder) => {
      assert.match(lastLine(handrail(['scan', 'src'], { folder }).out), /^2 files, /);
      assert.match(lastLine(handrail(['scan', 'src/a.ts', 'lib'], { folder }).out), /^2 files, /);
    });
  });

  it('reads an application among the tests for what it is, where it is named', async () => {
    const application = `import express from 'express';
import { exec } from 'node:child_process';
express().get('/run', (request, response) => { exec('ls ' + request.query.path); response.end(); });
`;
    const files = {
      '.git/HEAD': '',
      'package.json': '{}',
      'index.js': '',
      'test/demo/package.json': '{}',
      'test/demo/app.js': application,
    };
    await inFolder(files, (folder) => {
      assert.match(
        handrail(['scan', 'test/demo'], { folder }).out,
        /command-injection\n +error +test\/demo\/app\.js:3:/,
      );
      assert.doesNotMatch(handrail(['scan'], { folder }).out, /command-injection/);
    });
  });

  it('takes the text of a file from standard input', async () => {
    await inFolder({ 'src/a.ts': '' }, (folder) => {
      const { code, out } = handrail(['scan', '--stdin-filename', 'src/new.ts'], { folder, input: 'let a;' });
      assert.equal(code, 0);
      assert.match(lastLine(out), /^1 file, /);
    });
  });

  it('writes the report to a file, in a folder that need not exist', async () => {
    await inFolder({ 'app.ts': '' }, (folder) => {
      const words = ['scan', '--format', 'sarif', '--output', 'out/report.sarif'];
      const { code, out, error } = handrail(words, { folder });
      assert.equal(code, 0, error);
      assert.equal(out, '');
      assert.match(lastLine(error), seen);
      assert.equal(JSON.parse(readFileSync(join(folder, 'out/report.sarif'), 'utf8')).version, '2.1.0');
    });
  });

  it('prints the same twice, but for the time', async () => {
    await inFolder({ 'b.ts': '', 'a.ts': '', 'c/d.yaml': '' }, (folder) => {
      const run = () => handrail(['scan', '--format', 'sarif'], { folder }).out;
      assert.equal(run(), run());
    });
  });
});

describe('handrail endpoints', function () {
  this.timeout(30_000);

  it('prints JSON that is an array and nothing else', async () => {
    await inFolder({ 'app.ts': '' }, (folder) => {
      const { code, out, error } = handrail(['endpoints', '--format', 'json'], { folder });
      assert.equal(code, 0, error);
      assert.ok(Array.isArray(JSON.parse(out)));
      assert.match(lastLine(error), /^1 file, \d+ endpoints?, \d+ not understood, \d+\.\d seconds$/);
    });
  });

  it('writes an API description of what the code does, as JSON or as YAML', async () => {
    const app = "import express from 'express';\nconst app = express();\napp.get('/a', (q, s) => s.end());\n";
    await inFolder({ 'app.ts': app, 'other.ts': '' }, (folder) => {
      const words = ['endpoints', '--format', 'openapi'];
      const { code, out, error } = handrail(words, { folder });
      assert.equal(code, 0, error);
      assert.deepEqual(Object.keys(JSON.parse(out).paths), ['/a']);
      assert.match(lastLine(error), /^2 files, 1 endpoint, 1 described, /);
      assert.equal(handrail([...words, '--output', 'api.yaml'], { folder }).code, 0);
      assert.match(readFileSync(join(folder, 'api.yaml'), 'utf8'), /^openapi: 3\.1\.1\n/);
      assert.deepEqual(JSON.parse(handrail([...words, 'other.ts'], { folder }).out).paths, {});
    });
  });
});

describe('The other commands', function () {
  this.timeout(30_000);

  it('answer 0 to --help and --version', async () => {
    await inFolder({}, (folder) => {
      for (const words of [['--help'], ['scan', '--help'], ['--version'], ['help']]) {
        const { code, out } = handrail(words, { folder });
        assert.equal(code, 0, words.join(' '));
        assert.notEqual(out, '');
      }
    });
  });

  it('list the rules as JSON', async () => {
    await inFolder({}, (folder) => {
      const { code, out } = handrail(['rules', '--format', 'json'], { folder });
      assert.equal(code, 0);
      assert.ok(Array.isArray(JSON.parse(out)));
    });
  });

  it('write settings that change nothing, and only where there are none', async () => {
    await inFolder({ 'app.ts': '' }, (folder) => {
      const path = join(folder, 'handrail.json');
      assert.equal(handrail(['init'], { folder }).code, 0);
      assert.ok(existsSync(path));
      assert.equal(handrail(['scan'], { folder }).code, 0);
      const before = readFileSync(path, 'utf8');
      assert.match(handrail(['init'], { folder }).out, /stays as it is/);
      assert.equal(readFileSync(path, 'utf8'), before);
    });
  });
});
