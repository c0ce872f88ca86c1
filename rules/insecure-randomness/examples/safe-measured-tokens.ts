import { BaseModel, column } from '@adonisjs/lucid/orm';
import express from 'express';
import helmet from 'helmet';

class Measurement extends BaseModel {
  @column({ isPrimary: true })
  declare id: number;

  @column()
  declare model: string;

  // The time until the model says something, and how much it said: numbers, which may be missing.
  @column()
  declare time_to_first_token: number | null;

  @column()
  declare spentToken: number | null;
}

const app = express();
app.use(helmet());
app.use((request, response, next) => {
  if (request.get('authorization') !== process.env.METER_KEY) response.sendStatus(401);
  else next();
});

app.post('/measurements', async (_request, response) => {
  const start = Date.now();
  await fetch('https://models.example.com/hello', { method: 'POST', signal: AbortSignal.timeout(5000) });
  const end = Date.now();
  await Measurement.create({ model: 'small', time_to_first_token: end - start });
  response.sendStatus(201);
});

app.get('/measurements/latest', async (_request, response) => {
  const latest = await Measurement.query().orderBy('id', 'desc').first();
  response.json(latest);
});
