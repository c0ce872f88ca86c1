const express = require('express');
const fileUpload = require('express-fileupload');

const app = express();
app.use(fileUpload({ limits: { fileSize: 5 * 1024 * 1024 } }));
