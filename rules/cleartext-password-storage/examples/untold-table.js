const express = require('express');
const mysql = require('mysql2/promise');

const db = mysql.createPool({ host: 'db' });
const app = express();
app.use(express.json());

app.post('/members', async (req, res) => {
  const { name, password } = req.body;
  //                         ^^^^^^^^ finding [unvalidated-input]: `name`, `password` of the request's body go into `db.execute` without validation
  await db.execute('INSERT INTO members (name, password) VALUES (?, ?)', [name, password]);
  //                                                                            ^^^^^^^^ refused hash: The project has no library that hashes passwords. Add one, such as argon2, first.
  //                                                                            ^^^^^^^^ finding: is stored as it was typed
  res.sendStatus(201);
});
