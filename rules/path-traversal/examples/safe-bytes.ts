// What these packages are given may be bytes as well, which are no path.
import AdmZip from 'adm-zip';
import express from 'express';
import multer from 'multer';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import send from 'send';

const app = express();
app.use(express.json());
const upload = multer({ limits: { fileSize: 1_000_000 } });

app.post('/covers', upload.single('cover'), async (req, res) => {
  await sharp(req.file?.buffer).resize(200).toFile('/srv/covers/newest.png');
  const entries = new AdmZip(req.file?.buffer).getEntries();
  res.json(entries.length);
});

app.post('/letters', (req, res) => {
  const letter = new PDFDocument();
  letter.image(Buffer.from(req.body.picture, 'base64'));
  letter.pipe(res);
  letter.end();
});

app.get('/files/:name', (req, res) => {
  send(req, req.params.name, { root: '/srv/files' }).pipe(res);
});
