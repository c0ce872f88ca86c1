'use strict';
const express = require('express');
const database = require('../database');
const requireLogin = require('../require-login');

const router = express.Router();

router.get('/', requireLogin, async (req, res) => {
  const [rows] = await database.execute('SELECT id, total FROM invoices WHERE owner = ?', [req.user.id]);
  res.json(rows);
});

// Mistake: the text from the address becomes part of the SQL.
router.get('/search', requireLogin, async (req, res) => {
  const [rows] = await database.query("SELECT id, total FROM invoices WHERE note LIKE '%" + req.query.text + "%'");
  res.json(rows);
});

// Mistake: the other routes ask for a login; this one does not.
router.delete('/:id', async (req, res) => {
  await database.execute('DELETE FROM invoices WHERE id = ?', [Number(req.params.id)]);
  res.status(204).end();
});

module.exports = router;
