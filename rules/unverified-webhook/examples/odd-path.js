const express = require('express');
const { markPaid } = require('./orders');

const app = express();
app.use(express.json());

app.post('/stripe', async (req, res) => {
//<^^^^^^^^^^^^^^^ missing finding: only a path or a name tells a webhook, and this one does not
  if (req.body.type === 'checkout.session.completed') await markPaid(req.body.data.object.id);
  res.json({ received: true });
});
