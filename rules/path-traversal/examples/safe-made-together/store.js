// One call makes several functions: what one of them does with the folder says nothing of the others.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';

function folderOf(id) {
  return `/srv/books/${id}`;
}

export function chapters(folder) {
  const index = `${folder}/index.json`;
  const pathOf = (name) => `${folder}/${name}`;

  async function save(text) {
    await writeFile(index, text);
  }

  async function removeAll() {
    for (const name of await readdir(folder)) await rm(pathOf(name));
    await save('[]');
  }

  return { id: () => folder.length, save, removeAll };
}

export function chaptersOf(id) {
  return chapters(folderOf(id));
}

// Only what the code knows is removed.
const known = ['alice', 'emma'];

export async function clean() {
  const folders = known.map(folderOf);
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
}

export async function lengthOf(id) {
  return chaptersOf(id).id() + folderOf(id).length;
}

export async function reset() {
  const { removeAll } = chaptersOf('alice');
  await removeAll();
  return readFile(folderOf('alice'), 'utf8');
}
