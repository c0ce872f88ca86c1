// Who changes a row may look its key up again; in a list of all rows it leaves for everybody who may see the list.
import express from 'express';
import { Sequelize, DataTypes } from 'sequelize';
import passport from 'passport';

const sequelize = new Sequelize(process.env.DATABASE_URL ?? '');
const Channel = sequelize.define('channel', { name: DataTypes.STRING, apiKey: DataTypes.STRING });

const app = express();
app.use(express.json());
app.use(passport.authenticate('jwt', { session: false }));

app.post('/channels', async (request, response) => {
  const channel = await Channel.create({ name: String(request.body.name), apiKey: crypto.randomUUID() });
  response.json(channel);
  //            ^^^^^^^ finding low: The reply holds the whole `channel`
});

app.get('/channels', async (request, response) => {
  response.json(await Channel.findAll({ limit: 50 }));
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The reply holds the whole `channel`
});
