// Who asks for what is not there is turned away first, so the name is one under which something is stored.
import { createReadStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import { Pool } from 'pg';

interface Mail {
  readonly id: string;
  readonly subject: string;
}

abstract class Storage {
  abstract getById(id: string): Promise<Mail | undefined>;
}

class Mailbox {
  constructor(
    private readonly storage: Storage,
    private readonly folder: string,
  ) {}

  async getMail(id: string): Promise<Mail> {
    const mail = await this.storage.getById(id);
    if (!mail) {
      throw new Error('There is no such mail.');
    }
    return mail;
  }

  async download(id: string) {
    await this.getMail(id);
    return createReadStream(join(this.folder, `${id}.eml`));
  }

  async remove(id: string): Promise<boolean> {
    const mail = await this.storage.getById(id);
    if (!mail) return false;
    await rm(join(this.folder, `${id}.eml`), { force: true });
    return true;
  }
}

const app = express();
const pool = new Pool();
const books = new Map<string, string>();
const releases = [{ version: 'v1.0' }, { version: 'v1.1' }];

export function mount(storage: Storage) {
  const mailbox = new Mailbox(storage, '/var/mail');
  app.get('/mails/:id', async (req, res) => {
    (await mailbox.download(req.params.id)).pipe(res);
  });
  app.delete('/mails/:id', async (req, res) => {
    res.json(await mailbox.remove(req.params.id));
  });
}

app.get('/books/:id', async (req, res) => {
  const { id } = req.params;
  const book = books.get(id);
  if (book === undefined) {
    res.sendStatus(404);
    return;
  }
  res.type('text').send(await readFile(join('/srv/books', id), 'utf8'));
});

app.get('/covers/:id', async (req, res) => {
  const { id } = req.params;
  const found = await pool.query('select id from books where id = $1', [id]);
  if (!found) {
    res.sendStatus(404);
    return;
  }
  res.send(books.get(id));
});

app.get('/releases/:version', async (req, res) => {
  const { version } = req.params;
  if (releases.some((release) => version.toLowerCase() === release.version)) {
    res.type('text').send(await readFile(join('/srv/releases', version), 'utf8'));
  } else {
    res.sendStatus(404);
  }
});
