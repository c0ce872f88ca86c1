const express = require('express');
const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const Member = sequelize.define('Member', { name: DataTypes.STRING, password: DataTypes.STRING });
const app = express();
app.use(express.json());

app.put('/members/:id', async (req, res) => {
  const member = await Member.findByPk(req.params.id);
  const saved = await member.update({ name: String(req.body.name) });
  res.json({ member: saved });
  //       ^^^^^^^^^^^^^^^^^ finding: The reply holds the whole `Member`, with `password`
});

app.patch('/members/:id', async (req, res) => {
  const member = await Member.findByPk(req.params.id);
  const saved = await member.update({ name: String(req.body.name) });
  res.json({ name: saved.name });
});
