// Packages that write, remove, send and unpack what a path names.
import archiver from 'archiver';
import express from 'express';
import ffmpeg from 'fluent-ffmpeg';
import { rimraf } from 'rimraf';
import sharp from 'sharp';
import writeFileAtomic from 'write-file-atomic';
import * as XLSX from 'xlsx';

const app = express();
app.use(express.json());

app.delete('/drafts', async (req, res) => {
  await rimraf(`/srv/drafts/${req.query.name}`);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  res.sendStatus(204);
});

app.post('/covers', express.raw({ type: 'image/*' }), async (req, res) => {
  await sharp(req.body).resize(200).toFile('/srv/covers/' + req.query.name);
  //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  res.sendStatus(201);
});

app.put('/notes', async (req, res) => {
  await writeFileAtomic(`/srv/notes/${req.query.name}`, String(req.body.text));
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  res.sendStatus(204);
});

app.get('/sheets', (req, res) => {
  const book = XLSX.readFile('/srv/sheets/' + req.query.name);
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  res.json(XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}));
});

app.post('/films', (req, res) => {
  ffmpeg('/srv/films/in.mp4').size('320x?').save(`/srv/films/${req.body.name}.webm`);
  //                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  res.sendStatus(202);
});

app.get('/archive', (req, res) => {
  const archive = archiver('zip');
  archive.pipe(res);
  archive.directory(`/srv/books/${req.query.shelf}`, false);
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  archive.finalize();
});
