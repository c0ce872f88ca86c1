const express = require('express');
const sqlite3 = require('sqlite3');

const db = new sqlite3.Database('people.db');
const app = express();
app.use(express.json());

// A value that is stored: as a parameter it can do no harm in the text, though nobody has looked at it.
app.patch('/people', (req, res) => {
  db.run("update people set name = '" + req.body.name + "'", (error) => {
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a SQL text
    res.status(error ? 500 : 204).end();
  });
});

app.listen(3000);
