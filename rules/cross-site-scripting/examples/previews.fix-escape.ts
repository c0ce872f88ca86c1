import express, { Router } from 'express';
import { config } from './config';

const app = express();

function escapeHtml(value: unknown) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Letters as they will look, for those who write them. */
function previews() {
  const router = Router();
  router.get('/welcome', (req, res) => {
    res.send(`<p>Welcome, ${escapeHtml(req.query.name)}</p>`);
  });
  return router;
}

if (config.get('env') !== 'production') app.use('/previews', previews());

app.get('/welcome', (req, res) => {
  res.send(`<p>Welcome, ${req.query.name}</p>`);
});

app.listen(3000);
