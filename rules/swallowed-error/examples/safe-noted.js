const express = require('express');
const jwt = require('jsonwebtoken');

const app = express();

// What fails is heard by what is not set: only a token that is right makes the variable true.
app.use((request, _response, next) => {
  let isValid = false;
  const token = request.get('x-session');
  if (token) {
    try {
      jwt.verify(token, process.env.SESSION_KEY);
      isValid = true;
    } catch {}
  }
  request.isSignedIn = isValid;
  next();
});

app.get('/books', (request, response) => {
  if (!request.isSignedIn) return response.sendStatus(401);
  response.json([]);
});

app.listen(3000);
