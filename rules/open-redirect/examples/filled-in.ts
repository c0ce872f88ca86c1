// The data takes the place of the start of an address.
import express from 'express';

const app = express();

app.get('/go', (request, response) => {
  response.redirect('{host}/start'.replace('{host}', String(request.query.host)));
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The query `host` of the request decides where the browser is sent
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused path: The address is no plain name that can be tested before it is used
});

app.listen(3000);
