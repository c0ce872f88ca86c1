const express = require('express');
const { DataTypes, Sequelize } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL);

const Provider = sequelize.define('Provider', {
  name: DataTypes.STRING,
  issuer: DataTypes.STRING,
  clientSecret: DataTypes.STRING,
});

const shown = (provider) => ({ id: provider.id, name: provider.name, issuer: provider.issuer });

async function listed(withSecrets = false) {
  const providers = await Provider.findAll({ attributes: { exclude: ['clientSecret'] } });
  if (!withSecrets) return providers.map(shown);
  return providers;
}

async function chosen(withSecrets = false) {
  const providers = await Provider.findAll();
  return withSecrets ? providers : providers.map(shown);
}

const app = express();

app.get('/providers', async (_req, res) => {
  res.json({ listed: await listed(), chosen: await chosen(false) });
});

app.get('/providers/listed', async (_req, res) => {
  res.json(await listed(true));
});

app.get('/providers/chosen', async (_req, res) => {
  res.json(await chosen(true));
});

// Whether there is one is told, and not which one.
app.get('/providers/:id', async (req, res) => {
  const provider = await Provider.findByPk(Number(req.params.id));
  provider.clientSecret = provider.clientSecret ? '********' : null;
  res.json(provider);
});

app.get('/providers/:id/first', async (req, res) => {
  const provider = await Provider.findByPk(Number(req.params.id));
  provider.clientSecret = provider.clientSecret ? provider.clientSecret.trim() : null;
  res.json(provider);
});

module.exports = app;
