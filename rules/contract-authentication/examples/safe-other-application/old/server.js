// The application of former days has no description of its own, and runs in the library's own network only.
const express = require('express');

const app = express();
app.get('/books', (req, res) => res.json([]));
