import { Hono } from 'hono';
import ky from 'ky';

const app = new Hono();

// It is passed on as data, as a proxy does.
app.get('/weather', async (c) => {
  const weather = await ky.get('https://weather.example/today').json();
  return c.json(weather);
});

export default app;
