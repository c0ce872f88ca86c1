import express from 'express';

const app = express();
const pages = ['Start', 'About us', 'Prices'];

// Between commas may stand anything.
app.get('/pages', (request, response) => {
  const parts = String(request.query.search).split(/,\s*/);
  response.json(pages.map((page) => parts.filter((part) => new RegExp(part, 'i').test(page)).length));
  //                                                                  ^^^^ finding: is run as a regular expression
});

app.get('/checked', (request, response) => {
  const pattern = new RegExp(String(request.query.pattern));
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is run as a regular expression
  response.json(pages.filter((page) => pattern.test(page)));
});

app.listen(3000);
