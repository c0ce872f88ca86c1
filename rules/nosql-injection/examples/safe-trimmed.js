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

app.listen(3000);
