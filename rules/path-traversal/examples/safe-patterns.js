// Names that match a pattern without a slash name nothing outside of their folder.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express from 'express';

const app = express();

async function font(name, range) {
  const [match, ranges] = [name.match(/^[\p{L}\p{N} \-_.~!*'()@&=+,#$[\]]+$/u), /^[\d-]+$/.exec(range)];
  if (!match) throw new Error('There is no such font.');
  const known = ranges?.[0] || '0-255';
  return readFile(path.join('/srv/fonts', match[0], `${known}.pbf`));
}

app.get('/fonts/:name/:range', async (req, res) => {
  res.send(await font(req.params.name, req.params.range));
});

app.get('/icons/:icon', async (req, res) => {
  const size = req.params.icon.match(/@(\d+)x/)?.[1] ?? '1';
  res.type('png').send(await readFile(path.join('/srv/icons', `icon@${size}x.png`)));
});

app.get('/sheets/:name', async (req, res) => {
  const { name } = req.params;
  if (!/^[^/\\]+\.css$/.test(name)) {
    res.sendStatus(404);
    return;
  }
  res.type('css').send(await readFile(path.join('/srv/sheets', name)));
});
