// One function reads the body for all, and one makes whatever there is. Only one endpoint takes a password.
const express = require('express');
const { bodyOf } = require('./body');
const { create } = require('./model');
const { signedIn } = require('./guards');

const app = express();

function register() {
  app.post('/members/new', signedIn, async (request, response) => {
//^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /members/new` takes passwords of any length
//^^^^^^^^^^^^^^^^^^^^^^^ refused length: The password has no name of its own
    const { name, password } = bodyOf(request);
    await create('members', { name: String(name), password });
    response.sendStatus(204);
  });
  app.post('/members/groups/new', signedIn, async (request, response) => {
    const { name } = bodyOf(request);
    await create('groups', { name: String(name) });
    response.sendStatus(204);
  });
}

register();
app.listen(3000);
