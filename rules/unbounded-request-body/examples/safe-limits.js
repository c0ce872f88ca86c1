const bodyParser = require('body-parser');
const express = require('express');
const multer = require('multer');
const fastify = require('fastify')({ bodyLimit: 1048576 });

const app = express();
// What is not said is 100kb.
app.use(express.json());
app.use(express.urlencoded({ extended: false, limit: '50kb' }));
app.use(bodyParser.text({ limit: 2048 }));
app.use('/import', express.raw({ type: 'text/csv', limit: '10mb' }));

const upload = multer({ dest: 'uploads/', limits: { fileSize: 5 * 1024 * 1024, files: 1 } });
app.post('/pictures', upload.single('picture'), (req, res) => res.sendStatus(201));

const options = loadOptions();
const configured = multer(options);
app.post('/avatars', configured.single('avatar'), (req, res) => res.sendStatus(201));

fastify.post('/notes', async () => ({ ok: true }));
