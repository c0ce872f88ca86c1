const express = require('express');

const app = express();

function rendered(data, format, callback) {
  if (format === 'script') return { body: `${callback}(${JSON.stringify(data)});`, type: 'text/javascript' };
  return { body: '<books></books>', type: 'application/xml' };
}

// Who sets a webhook up is asked for what both sides know: no link of an attacker's holds it.
app.get('/webhook', (request, response) => {
  const challenge = request.query['hub.challenge'];
  if (request.query['hub.mode'] && request.query['hub.verify_token'] === process.env.VERIFY_TOKEN) {
    response.send(challenge);
    //            ^^^^^^^^^ finding low: The query `hub.challenge` of the request is sent back as HTML
  } else {
    response.sendStatus(403);
  }
});

// Anybody may ask here.
app.get('/open', (request, response) => {
  if (request.query.mode === 'echo') response.send(request.query.challenge);
  //                                               ^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The query `challenge` of the request is sent back as HTML
  else response.sendStatus(403);
});

// Each text goes with a type of its own, and which one holds is not known.
app.get('/books', (request, response) => {
  const { body, type } = rendered({}, request.query.format, request.query.callback);
  response.set('Content-Type', type).send(body);
  //                                      ^^^^ finding low: The query `callback` of the request is sent back as HTML
  //                                      ^^^^ refused escape: The data is joined into the text elsewhere
});

app.listen(3000);
