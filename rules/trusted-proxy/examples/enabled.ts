import express from 'express';
const app = express();

app.enable('trust proxy');
//         ^^^^^^^^^^^^^ finding: Every sender is trusted as a proxy

app.get('/', (req, res) => {
  res.send(req.ip);
});
