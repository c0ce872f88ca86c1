// A package of its own: what others guard says little of it.
import express from 'express';

const app = express();

{
  app.post('/notes', (req, res) => res.json({ saved: req.body.text }));
//^^^^^^^^^^^^^^^^^ finding low: No endpoint
//^^^^^^^^^^^^^^^^^ refused guard: cannot be imported into this file
}
app.listen(3001);
