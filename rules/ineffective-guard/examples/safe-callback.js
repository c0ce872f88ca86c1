const express = require('express');
const fs = require('node:fs');

const app = express();

// It turns nobody away: what it found is given to the function that it was given, which answers.
function listCopies(folder, callback) {
  fs.readdir(folder, (error, names) => {
    let answer = { names };
    if (error && error.code !== 'ENOENT') answer = { error, status: 500 };
    callback(answer);
  });
}

app.get('/copies', (req, res) => {
  listCopies(req.session.folder, (answer) => {
    if (answer.error) return res.status(answer.status).json({ error: 'No copies' });
    res.json(answer.names);
  });
});

app.listen(3000);
