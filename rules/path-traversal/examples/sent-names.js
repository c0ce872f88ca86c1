const express = require('express');
const fileUpload = require('express-fileupload');
const formidable = require('formidable');
const fs = require('fs');
const multer = require('multer');
const path = require('path');

const app = express();
const upload = multer({ dest: 'uploads' });
//             ^^^^^^ finding [unbounded-request-body]: Uploaded files may have any size

app.post('/covers', (req, res, next) => {
  const form = new formidable.IncomingForm();
  form.parse(req, (error, fields, files) => {
    if (error) return next(error);
    fs.copyFileSync(files.cover.filepath, path.join('covers', files.cover.originalFilename));
    //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused folder: The place is not in the handler itself, so a request cannot be turned away there.
    //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
    //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [unrestricted-file-upload]: decides the extension of a file that is kept
    res.end();
  });
});

app.post('/old-covers', (req, res, next) => {
  const form = new formidable.IncomingForm();
  form.parse(req, (error, fields, files) => {
    if (error) return next(error);
    fs.rename(files.cover.path, `./covers/${files.cover.name}`, () => res.end());
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused folder: The place is not in the handler itself, so a request cannot be turned away there.
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [unrestricted-file-upload]: decides the extension of a file that is kept
  });
});

// busboy cuts folders off the name.
app.post('/cut-covers', upload.single('cover'), (req, res) => {
  fs.renameSync(req.file.path, path.join('covers', req.file.originalname));
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [unrestricted-file-upload]: decides the extension of a file that is kept
  res.end();
});

app.post('/cut-old-covers', fileUpload(), (req, res) => {
//                          ^^^^^^^^^^ finding [unbounded-request-body]: Uploaded files may have any size
  fs.writeFileSync(`covers/${req.files.cover.name}`, req.files.cover.data);
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [unrestricted-file-upload]: decides the extension of a file that is kept
  res.end();
});

app.post('/new-covers', async (req, res) => {
  const [, files] = await formidable({}).parse(req);
  const [cover] = files.cover;
  fs.copyFileSync(cover.filepath, path.join('covers', path.basename(cover.originalFilename)));
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [unrestricted-file-upload]: decides the extension of a file that is kept
  fs.copyFileSync(cover.filepath, path.join('covers', cover.newFilename));
  res.end();
});
