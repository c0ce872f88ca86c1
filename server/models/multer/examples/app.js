import express from 'express';
import multer from 'multer';

const upload = multer({ limits: { fileSize: 1_000_000 } });

const app = express();
app.get('/books', upload.single('cover'), (req, res) => res.end());
//                ^^^^^^^^^^^^^^^^^^^^^^ guard body-parser
