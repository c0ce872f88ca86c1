/** What one session found is shown by the next one before it has looked itself. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forge, keptIn } from '../fixture/kept-files.ts';
import { type Client, folderWith, idle, open, removeFolder, start, until, uriOf } from './client.ts';

const store = `import { Pool } from 'pg';
import express from 'express';
const app = express();
const pool = new Pool();
app.get('/books/:id', async (req, res) => {
  res.json(await pool.query(\`SELECT title FROM books WHERE id = '\${req.params.id}'\`));
});
`;
const other = store.replaceAll('books', 'films');

describe('what the last session found', function () {
  this.timeout(60_000);
  let cache = '';
  let folder = '';

  beforeEach(async () => {
    cache = folderWith({});
    folder = folderWith({ 'store.ts': store, 'other.ts': other });
    await session(async (client) => {
      await idle(client);
      await until(
        'the file of the session',
        () => keptIn(cache).length === 1,
        () => keptIn(cache),
      );
    });
    forge(cache, (body) => body.replaceAll('SQL', 'kept text of'));
  });

  afterEach(() => {
    removeFolder(cache);
    removeFolder(folder);
  });

  /** Starts a server on the folder, and ends it. */
  async function session(use: (client: Client) => Promise<void>): Promise<void> {
    const client = await start({ folders: [folder], environment: { HANDRAIL_CACHE_FOLDER: cache } });
    try {
      await use(client);
    } finally {
      await client.stop();
    }
  }

  /** What was said of a file one after the other, each as whether it speaks of what was kept. */
  const said = ({ published }: Client, name: string) =>
    published
      .filter(({ uri }) => uri === uriOf(join(folder, name)))
      .map(({ diagnostics }) => diagnostics.some(({ message }) => String(message).includes('kept text of')));

  it('is shown at once, until the scan has looked again', async () => {
    await session(async (client) => {
      await idle(client);
      assert.deepEqual(said(client, 'store.ts'), [true, false]);
      assert.deepEqual(said(client, 'other.ts'), [true, false]);
    });
  });

  it('is not shown of a file that changed meanwhile', async () => {
    writeFileSync(join(folder, 'store.ts'), `${store}\n`);
    await session(async (client) => {
      await idle(client);
      assert.ok(said(client, 'store.ts').every((isKept) => !isKept));
      assert.deepEqual(said(client, 'other.ts'), [true, false]);
    });
  });

  it('is not shown of a document that is open with another text', async () => {
    await session(async (client) => {
      await open(client, uriOf(join(folder, 'store.ts')), store.replace('/books', '/novels'));
      await idle(client);
      assert.equal(said(client, 'store.ts').at(-1), false);
      const last = client.diagnostics.get(uriOf(join(folder, 'store.ts'))) ?? [];
      assert.ok(last.length > 0);
    });
  });

  it('is kept anew after the scan of what changed', async () => {
    writeFileSync(join(folder, 'store.ts'), `${store}\n`);
    const [name = ''] = keptIn(cache);
    await session(async (client) => {
      await idle(client);
      const scans = () => client.logged.filter((line) => line.startsWith('Scanned')).length;
      await until(
        'the end of the scan',
        () => scans() === 1,
        () => client.logged,
      );
    });
    await session(async (client) => {
      await idle(client);
      assert.deepEqual(said(client, 'store.ts'), [false]);
      assert.deepEqual(keptIn(cache), [name]);
    });
  });
});
