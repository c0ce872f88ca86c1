import express from 'express';
import multer from 'multer';

const upload = multer({ limits: { fileSize: 1_000_000 } });
//             ^^^^^^ weakness upload-unchecked

const app = express();
app.get('/books', upload.single('cover'), (req, res) => res.end());
//                ^^^^^^^^^^^^^^^^^^^^^^ guard body-parser

const storage = multer.diskStorage({
  destination: 'uploads/',
  filename: (req, file, done) => {
    done(null, file.originalname);
    //         ^^^^^^^^^^^^^^^^^ sink upload-name
    //         ^^^^ source file
  },
});
