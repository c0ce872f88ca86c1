// The token is taken from a header and marked as used up; the session of the pages has nothing to do with it.
import express from 'express';
import session from 'express-session';
import { store } from './store';
import { tokens } from './tokens';

const app = express();
app.use(session({ secret: String(process.env.SESSION_SECRET), store, cookie: { secure: true } }));

app.post('/login', (request, response, next) => {
  request.session.regenerate((error) => {
    if (error) return next(error);
    request.session.userId = tokens.ownerOf(String(request.headers.authorization));
    response.end();
  });
});

app.post('/devices/logout', (request, response) => {
  const token = tokens.parsed(request.headers.authorization);
  token.markAsDeleted();
  response.sendStatus(204);
});
app.listen(3000);
