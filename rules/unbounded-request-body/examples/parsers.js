const bodyParser = require('body-parser');
const express = require('express');
const multer = require('multer');

const app = express();
app.use(express.json({ limit: '500mb' }));
//                            ^^^^^^^ finding medium: The limit for bodies is so high that a few requests fill the memory. Set it to what the endpoints need.
app.use(bodyParser.urlencoded({ extended: true, limit: '1gb' }));
//                                                     ^^^^^ finding medium: The limit for bodies is so high that a few requests fill the memory. Set it to what the endpoints need.

const upload = multer({ dest: 'uploads/' });
//             ^^^^^^ finding medium: Uploaded files may have any size. Set `limits.fileSize`.
const inMemory = multer({ storage: multer.memoryStorage() });
//               ^^^^^^ finding medium: Uploaded files may have any size. Set `limits.fileSize`.
app.post('/pictures', upload.single('picture'), (req, res) => res.sendStatus(201));
app.post('/avatars', inMemory.single('avatar'), (req, res) => res.sendStatus(201));
