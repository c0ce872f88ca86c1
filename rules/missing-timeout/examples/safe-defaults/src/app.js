import './setup.js';
import axios from 'axios';
import express from 'express';

const app = express();
app.get('/rates', async (req, res) => {
  const { data } = await axios.get('https://rates.example/latest');
  res.json({ rate: data.rate });
});

export default app;
