import { join } from 'node:path';
import express from 'express';

const app = express();
const files: string[] = [];
const themes = new Map<string, { name: string }>();

export function addFile(name: string) {
  files.push(name);
}

function listed() {
  return files.concat('index.js');
}

// The server keeps a list of what there is, and opens nothing else.
app.get('/packages/:package/:filename', (request, response) => {
  const { package: folder, filename } = request.params;
  if (!listed().includes(`${folder}/${filename}`)) return response.status(404).send('There is none.');
  return response.sendFile(join('/var/packages', folder, filename));
});

app.get('/themes/:name', (request, response) => {
  const { name } = request.params;
  if (!themes.has(name)) return response.status(404).send('There is none.');
  return response.sendFile(join('/var/themes', name));
});

app.listen(3000);
