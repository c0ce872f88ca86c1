// A function that makes names is none that takes line breaks out: who reads the log wants to know what was sent.
import express from 'express';

const app = express();

const nameOf = (text: string) => text.replace(/[^a-zA-Z0-9_]/g, '_').toLowerCase();

export function fileFor(text: string) {
  return text.replace(/[^a-zA-Z0-9_]/g, '_');
}

app.get('/books/:title', (req, res) => {
  console.log(`asked for ${String(req.params.title).replace(/[\r\n]+/g, ' ')}`);
  res.json({ name: nameOf(req.params.title) });
});
