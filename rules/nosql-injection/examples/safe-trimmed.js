// A text is what `trim` gives, or it throws.
const express = require('express');
const mongoose = require('mongoose');
const validator = require('validator');

const Invitation = mongoose.model('Invitation', new mongoose.Schema({ code: String, email: String }));

const app = express();
app.use(express.json());

app.post('/invitations/find', async (request, response) => {
  const code = validator.trim(request.body.code);
  response.json(await Invitation.findOne({ code }).select('code'));
});

// Pieces of a text are texts.
app.post('/invitations/opened', async (request, response) => {
  const [code] = request.body.link.split('/').slice(-1);
  response.json(await Invitation.findOne({ code }).select('code'));
});

app.post('/invitations/first', async (request, response) => {
  const parts = request.body.link.split('_');
  response.json(await Invitation.findOne({ code: parts[0] }).select('code'));
});

app.listen(3000);
