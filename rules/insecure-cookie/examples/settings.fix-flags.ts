// A setting of the service, under a name of its own, says whether cookies may travel over plain HTTP.
import express from 'express';

const settings = { cookieSecure: false, name: 'library' };

const app = express();

app.post('/session', (request, response) => {
  response.cookie('access_token', String(request.query.code), {
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
  });
  response.sendStatus(204);
});

app.get('/session/elsewhere', (request, response) => {
  response.cookie('auth_state', String(request.query.state), { maxAge: 120_000, httpOnly: true });
  response.redirect('https://accounts.example.com/');
});
