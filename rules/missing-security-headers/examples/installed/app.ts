import express from 'express';

const app = express();
//          ^^^^^^^^^ finding low: The application sets none of the headers that protect visitors

app.get('/', (_req, res) => {
  res.send('<h1>Hello</h1>');
});

export { app };
