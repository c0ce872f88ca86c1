import express from 'express';

export const app = express();

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');

// A page that sends its browser on after some seconds; escaped data leads there as well.
app.get('/leave/:to', (req, res) => {
  const to = Buffer.from(req.params.to, 'base64url').toString('utf-8');
  const page = `<!doctype html>
<html><head><meta http-equiv="refresh" content="0;url=${escaped(to)}"><title>Leaving</title></head></html>`;
  res.setHeader('Content-Type', 'text/html');
  res.status(200).send(page);
  //                   ^^^^ finding medium: The path parameter `to` of the request decides where the browser is sent
  //                   ^^^^ refused path: The data is only a part of the address: which hosts may stand there is for you to say.
});

app.get('/on', (req, res) => {
  res.type('html').send(`<script>window.location.href = "${escaped(String(req.query.to))}"</script>`);
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The query `to` of the request decides where the browser is sent
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused path: The data is only a part of the address: which hosts may stand there is for you to say.
});
