import express, { Router } from 'express';
import { config } from './config';

const app = express();

/** Letters as they will look, for those who write them. */
function previews() {
  const router = Router();
  router.get('/welcome', (req, res) => {
    res.send(`<p>Welcome, ${req.query.name}</p>`);
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The query `name` of the request is sent back as HTML
  });
  return router;
}

if (config.get('env') !== 'production') app.use('/previews', previews());

app.get('/welcome', (req, res) => {
  res.send(`<p>Welcome, ${req.query.name}</p>`);
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The query `name` of the request is sent back as HTML
});

app.listen(3000);
