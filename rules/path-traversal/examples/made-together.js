// One call makes several functions with the folder, and some of them are used.
import { readFile, rm, writeFile } from 'node:fs/promises';
import express from 'express';

const app = express();

function notes(folder) {
  const index = `${folder}/index.json`;
  const pathOf = () => index;

  async function read() {
    return readFile(index, 'utf8');
    //              ^^^^^ finding high: becomes part of a file path
    //              ^^^^^ refused folder: The folder does not stand before the data.
  }

  async function clear() {
    await write('[]');
  }

  async function write(text) {
    await writeFile(pathOf(), text);
    //              ^^^^^^^^ finding high: becomes part of a file path
    //              ^^^^^^^^ refused folder: The folder does not stand before the data.
  }

  async function remove() {
    await rm(index);
  }

  return { read, clear, write, remove };
}

function notesOf(name) {
  return notes(`/srv/notes/${name}`);
}

app.get('/notes/:name', async (req, res) => {
  res.json(await notesOf(req.params.name).read());
});

app.delete('/notes/:name', async (req, res) => {
  const own = notesOf(req.params.name);
  await own.clear();
  res.sendStatus(204);
});
