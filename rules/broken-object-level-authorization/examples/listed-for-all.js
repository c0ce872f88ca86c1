const express = require('express');
const jwt = require('jsonwebtoken');
const { DataTypes, Sequelize } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const Theme = sequelize.define('Theme', { accountId: DataTypes.INTEGER, name: DataTypes.STRING, css: DataTypes.TEXT });
const Note = sequelize.define('Note', { accountId: DataTypes.INTEGER, text: DataTypes.TEXT });

const app = express();
app.use(express.json());

app.use((req, res, next) => {
  jwt.verify(String(req.headers.authorization), process.env.JWT_KEY, { algorithms: ['HS256'] }, (error, claims) => {
    if (error) return res.sendStatus(401);
    req.accountId = claims.id;
    next();
  });
});

// Everybody sees the themes of all, and changes the own ones.
app.get('/themes', async (_req, res) => {
  res.json(await Theme.findAll({ where: {}, order: [['name', 'ASC']], attributes: ['id', 'name', 'accountId'] }));
});

app.get('/themes/:id', async (req, res) => {
  res.json(await Theme.findByPk(req.params.id));
  //                            ^^^^^^^^^^^^^ finding low: `Theme` is read by the path parameter `id`
  //                            ^^^^^^^^^^^^^ refused owner: The condition of the query is not written as an object with fields.
});

app.delete('/themes/:id', async (req, res) => {
  await Theme.destroy({ where: { id: req.params.id, accountId: req.accountId } });
  res.sendStatus(204);
});

app.get('/notes', async (req, res) => {
  res.json(await Note.findAll({ where: { accountId: req.accountId } }));
});

app.get('/notes/:id', async (req, res) => {
  res.json(await Note.findByPk(req.params.id));
  //                           ^^^^^^^^^^^^^ finding medium: `Note` is read by the path parameter `id`
  //                           ^^^^^^^^^^^^^ refused owner: The condition of the query is not written as an object with fields.
});

module.exports = app;
