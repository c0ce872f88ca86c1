import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { GitHub, Google, generateState, generateCodeVerifier } from 'arctic';
import { AuthorizationCode } from 'simple-oauth2';
import { google } from 'googleapis';
const github = new GitHub(process.env.ID!, process.env.SECRET!, null);
const oauth2Client = new google.auth.OAuth2(process.env.ID, process.env.SECRET, 'https://app.example.com/cb');
const client = new AuthorizationCode({
  client: { id: process.env.ID!, secret: process.env.SECRET! },
  auth: { tokenHost: 'https://id.example.com' },
});
const app = new Hono();

app.get('/github', (c) => {
  const state = generateState();
  setCookie(c, 'state', state, { httpOnly: true, secure: true, sameSite: 'Lax' });
  return c.redirect(github.createAuthorizationURL(state, ['user:email']).toString());
});

app.get('/google', (c) =>
  c.redirect(oauth2Client.generateAuthUrl({ access_type: 'offline', scope: ['email'] })),
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: Nothing ties the answer of the provider to the visitor who asked
);

app.get('/google2', (c) => {
  const state = crypto.randomUUID();
  setCookie(c, 'state', state, { httpOnly: true, secure: true, sameSite: 'Lax' });
  return c.redirect(oauth2Client.generateAuthUrl({ access_type: 'offline', scope: ['email'], state }));
});

app.get('/simple', (c) =>
  c.redirect(client.authorizeURL({ redirect_uri: 'https://app.example.com/cb', scope: 'user' })),
  //         ^^^^^^^^^^^^^^^^^^^ finding: Nothing ties the answer of the provider to the visitor who asked
);

app.get('/authorize', (c) => {
  const url = new URL('https://login.example.com/oauth/authorize');
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: process.env.ID!,
    redirect_uri: c.req.query('redirect_uri') ?? '',
    state: crypto.randomUUID(),
  }).toString();
  return c.redirect(url.href);
});
