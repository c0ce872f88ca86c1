// Time beside what nobody knows: an end of what is drawn, and a key of another service.
const { createHmac, randomUUID } = require('node:crypto');
const express = require('express');
const { DataTypes, Sequelize } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const Client = sequelize.define('client', { name: DataTypes.STRING, tokens: DataTypes.JSON });

const app = express();
app.use(express.json());

app.post('/clients/:id/tokens', async (request, response) => {
  const client = await Client.findByPk(Number(request.params.id));
  const expires = Math.round(Date.now() / 1000) + 3600;
  const tokens = [...(client.tokens ?? []), { value: randomUUID(), expires }];
  await Client.update({ tokens }, { where: { id: client.id } });
  response.sendStatus(204);
});

app.post('/notices', async (request, response) => {
  const { chatSecret } = await Client.findOne({ where: { name: 'chat' } });
  const time = Math.floor(Date.now() / 1000).toString();
  const sign = createHmac('sha256', `${time}\n${chatSecret}`).digest('base64');
  response.json({ time, sign });
});

app.listen(3000);
