// Anybody who may keep an address here decides what the server asks later.
import express from 'express';
import { DataTypes, Model, Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DATABASE_URL ?? '');
class Hook extends Model {}
Hook.init({ url: DataTypes.STRING, event: DataTypes.ENUM('order', 'refund') }, { sequelize, modelName: 'hook' });

const app = express();
app.use(express.json());

app.post('/subscribers', async (request, response) => {
  await Hook.create({ url: request.body.url, event: request.body.event });
  //                       ^^^^^^^^^^^^ finding [unvalidated-input]: `event`, `url` of the request's body
  response.sendStatus(201);
});

app.post('/orders/:id/paid', async (request, response) => {
  const hook = await Hook.findOne({ where: { event: 'order' } });
  if (hook) await fetch(hook.url, { method: 'POST', signal: AbortSignal.timeout(5000) });
  //                    ^^^^^^^^ finding medium: decides which address the server asks, out of `Hook.url`, where `POST /subscribers` stored it
  //                    ^^^^^^^^ refused hosts: The address is no plain name that can be tested before it is used.
  response.sendStatus(204);
});
