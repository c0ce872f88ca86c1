import express from 'express';

const app = express();

app.get('/count', (req, res) => res.json({ count: 3 }));

export { app as handlers };
