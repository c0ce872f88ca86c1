// Who knows the password of a letter may read it, whoever is signed in.
const express = require('express');
const passport = require('passport');
const { DataTypes, Sequelize } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const Letter = sequelize.define('Letter', {
  userId: DataTypes.INTEGER,
  passwordHash: DataTypes.STRING,
  text: DataTypes.STRING,
});
const app = express();
app.use(express.json());
app.use(passport.authenticate('jwt', { session: false }));

app.post('/letters/:id', async (req, res) => {
  const id = Number(req.params.id);
  const passwordHash = String(req.body.passwordHash);
  const letter = await Letter.findOne({ where: { id, passwordHash }, attributes: ['text'] });
  if (!letter) return res.status(403).end();
  res.json({ text: letter.text });
});
