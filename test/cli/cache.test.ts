/** What a scan keeps for the next one, outside of the project: used where it fits, and never needed. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forge, keptIn } from '../fixture/kept-files.ts';
import { handrail, inFolder } from './command-line.ts';

const bundle = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

const app = `import express from 'express';
import { find } from './store';
const app = express();
app.get('/books/:id', async (req, res) => res.json(await find(req.params.id)));
app.listen(3000);
`;
const store = `import { Pool } from 'pg';
const pool = new Pool();
export const find = (id: string) => pool.query(\`SELECT title FROM books WHERE id = '\${id}'\`);
`;
const repaired = `import { Pool } from 'pg';
const pool = new Pool();
export const find = (id: string) => pool.query('SELECT title FROM books WHERE id = $1', [id]);
`;

/** What a scan of a project with these files says as JSON but for the time it took, with a cache beside the project. */
function scanned(folder: string, words: readonly string[] = []): string {
  const { code, out, error } = handrail(['scan', '--format', 'json', ...words], {
    folder: join(folder, 'project'),
    cache: join(folder, 'cache'),
  });
  assert.ok(code === 0 || code === 1, error);
  return out.replace(/"seconds": [\d.]+/, '"seconds": 0');
}

const files = { 'project/package.json': '{}', 'project/app.ts': app, 'project/store.ts': store };
const injection = 'sql-injection';

describe('what a scan keeps', function () {
  this.timeout(60_000);

  it('gives the next one the same report, and is not for others to read', async () => {
    await inFolder(files, (folder) => {
      const first = scanned(folder);
      assert.ok(first.includes(injection));
      const [name = ''] = keptIn(join(folder, 'cache'));
      assert.match(name, /^[0-9a-f]{32}\.handrail$/);
      assert.equal(keptIn(join(folder, 'cache')).length, 1);
      if (process.platform !== 'win32')
        assert.equal(statSync(join(folder, 'cache', name)).mode & 0o777, 0o600);
      assert.equal(scanned(folder), first);
    });
  });

  it('is what the next one reports, as long as nothing changed', async () => {
    await inFolder(files, (folder) => {
      scanned(folder);
      forge(join(folder, 'cache'), (body) => body.replaceAll('SQL', 'kept text of'));
      assert.ok(scanned(folder).includes('kept text of'), 'the record was used');
      assert.ok(!scanned(folder, ['--no-cache']).includes('kept text of'), 'it was not used');
      writeFileSync(join(folder, 'project/store.ts'), `${store}\n`);
      assert.ok(!scanned(folder).includes('kept text of'), 'the file changed');
    });
  });

  it('does not outlive a repair in another file', async () => {
    await inFolder(files, (folder) => {
      scanned(folder);
      writeFileSync(join(folder, 'project/store.ts'), repaired);
      assert.ok(!scanned(folder).includes(injection));
      writeFileSync(join(folder, 'project/store.ts'), store);
      assert.ok(scanned(folder).includes(injection));
    });
  });

  it('is left out and kept by nobody with --no-cache, or where no folder is named', async () => {
    await inFolder(files, (folder) => {
      scanned(folder, ['--no-cache']);
      handrail(['scan'], { folder: join(folder, 'project'), cache: '' });
      assert.deepEqual(keptIn(join(folder, 'cache')), []);
    });
  });

  it('is kept by scans of folders, and used by those of single files', async () => {
    await inFolder(files, (folder) => {
      scanned(folder, ['store.ts']);
      assert.deepEqual(keptIn(join(folder, 'cache')), []);
      scanned(folder);
      forge(join(folder, 'cache'), (body) => body.replaceAll('SQL', 'kept text of'));
      assert.ok(scanned(folder, ['store.ts']).includes('kept text of'));
    });
  });

  it('is nothing where it is damaged, of another version, or no record at all', async () => {
    await inFolder(files, (folder) => {
      const first = scanned(folder);
      const path = join(folder, 'cache', keptIn(join(folder, 'cache'))[0] ?? '');
      const whole = readFileSync(path, 'utf8');
      const damages: readonly (() => void)[] = [
        () => truncateSync(path, Math.floor(whole.length / 2)),
        () => writeFileSync(path, ''),
        () => writeFileSync(path, whole.replace('SQL', 'sql')),
        () => writeFileSync(path, whole.replace(/^handrail \d+ ./, 'handrail 1 x')),
        () => forge(join(folder, 'cache'), () => '{"texts":{},"record":{}}'),
        () => forge(join(folder, 'cache'), () => 'null'),
        () => forge(join(folder, 'cache'), () => '{'),
      ];
      for (const [i, damage] of damages.entries()) {
        writeFileSync(path, whole);
        damage();
        assert.equal(scanned(folder), first, `damage ${i}`);
      }
    });
  });

  it('does not take a text for another one that was made to have the same hash', async () => {
    await inFolder(files, (folder) => {
      const first = scanned(folder);
      // As if the store had been another text of the same short hash.
      forge(join(folder, 'cache'), (body) =>
        body
          .replaceAll('SQL', 'kept text of')
          .replace(/(store\.ts":\["[0-9a-f]+","[0-9a-f]{62})[0-9a-f]{2}/, '$1zz'),
      );
      assert.equal(scanned(folder), first);
    });
  });

  it('is whole when several scans write it at the same time', async () => {
    await inFolder(files, async (folder) => {
      const env = { ...process.env, HANDRAIL_CACHE_FOLDER: join(folder, 'cache') };
      const ended = Array.from({ length: 4 }, () => {
        const words = [bundle, 'scan', '--format', 'json'];
        return once(spawn(process.execPath, words, { cwd: join(folder, 'project'), env }), 'exit');
      });
      assert.deepEqual(
        (await Promise.all(ended)).map(([code]) => code),
        [1, 1, 1, 1],
      );
      assert.equal(keptIn(join(folder, 'cache')).length, 1);
      forge(join(folder, 'cache'), (body) => body.replaceAll('SQL', 'kept text of'));
      assert.ok(scanned(folder).includes('kept text of'));
    });
  });

  it('is removed when nobody looked at the project for long, and nothing else is', async () => {
    await inFolder(files, (folder) => {
      const old = `${'0'.repeat(32)}.handrail`;
      const cache = join(folder, 'cache');
      scanned(folder);
      for (const name of [old, 'letter.txt']) {
        writeFileSync(join(cache, name), 'old');
        const then = new Date(Date.now() - 40 * 24 * 3_600_000);
        utimesSync(join(cache, name), then, then);
      }
      writeFileSync(join(folder, 'project/app.ts'), `${app}\n`);
      scanned(folder);
      assert.ok(!keptIn(cache).includes(old));
      assert.ok(keptIn(cache).includes('letter.txt'));
    });
  });

  it('is done without where the folder cannot be written', async () => {
    await inFolder({ ...files, cache: 'a file' }, (folder) => {
      assert.ok(scanned(folder).includes(injection));
    });
  });
});
