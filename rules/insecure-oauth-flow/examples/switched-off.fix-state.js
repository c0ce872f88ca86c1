const passport = require('passport');
const OAuth2Strategy = require('passport-oauth2');

passport.use(
  new OAuth2Strategy(
    {
      authorizationURL: 'https://login.example.com/authorize',
      tokenURL: 'https://login.example.com/token',
      clientID: process.env.CLIENT_ID,
      clientSecret: process.env.CLIENT_SECRET,
      callbackURL: 'https://app.example.com/callback',
      state: true,
    },
    (accessToken, refreshToken, profile, done) => done(null, profile),
  ),
);
