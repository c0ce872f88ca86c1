const bodyParser = require('body-parser');
const express = require('express');
const multer = require('multer');

const app = express();
app.use(express.json({ limit: '500mb' }));
app.use(bodyParser.urlencoded({ extended: true, limit: '1gb' }));

const upload = multer({ dest: 'uploads/', limits: { fileSize: 5 * 1024 * 1024 } });
const inMemory = multer({ storage: multer.memoryStorage() });
app.post('/pictures', upload.single('picture'), (req, res) => res.sendStatus(201));
app.post('/avatars', inMemory.single('avatar'), (req, res) => res.sendStatus(201));
