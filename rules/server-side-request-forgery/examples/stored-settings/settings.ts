// Rows are settings by their keys: what is read may have been stored under another key.
import express from 'express';
import { DataTypes, Model, Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DATABASE_URL ?? '');
class Setting extends Model {}
Setting.init({ key: { type: DataTypes.STRING, primaryKey: true }, value: DataTypes.STRING }, { sequelize, modelName: 'setting' });

const app = express();
app.use(express.json());

app.post('/welcome', async (request, response) => {
  await Setting.create({ key: 'welcome', value: request.body.text });
  //                                            ^^^^^^^^^^^^ finding [unvalidated-input]: `text` of the request's body
  response.sendStatus(201);
});

app.post('/orders/:id/paid', async (request, response) => {
  const setting = await Setting.findOne({ where: { key: 'hook' } });
  if (setting) await fetch(setting.value, { method: 'POST', signal: AbortSignal.timeout(5000) });
  //                       ^^^^^^^^^^^^^ finding low: decides which address the server asks, out of `Setting.value`, where `POST /welcome` stored it
  //                       ^^^^^^^^^^^^^ refused hosts: The address is no plain name that can be tested before it is used.
  response.sendStatus(204);
});
