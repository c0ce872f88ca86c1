import passport from 'passport';
import { Strategy as OAuth2Strategy } from 'passport-oauth2';
import { Strategy as GitHubStrategy } from 'passport-github2';
import { Strategy as GoogleStrategy } from 'passport-google-oauth20';
import { users } from './users';

passport.use(
  new OAuth2Strategy(
    {
      authorizationURL: 'https://id.example.com/oauth2/authorize',
      tokenURL: 'https://id.example.com/oauth2/token',
      clientID: process.env.CLIENT_ID!,
      clientSecret: process.env.CLIENT_SECRET!,
      callbackURL: 'https://app.example.com/callback',
    },
    (accessToken, refreshToken, profile, done) =>
      users.upsert(profile.id).then((user) => done(null, user), done),
  ),
);

passport.use(
  'pkce',
  new OAuth2Strategy(
    {
      authorizationURL: 'https://id.example.com/oauth2/authorize',
      tokenURL: 'https://id.example.com/oauth2/token',
      clientID: process.env.CLIENT_ID!,
      clientSecret: process.env.CLIENT_SECRET!,
      callbackURL: 'https://app.example.com/callback',
      state: true,
      pkce: true,
    },
    (accessToken, refreshToken, profile, done) =>
      users.upsert(profile.id).then((user) => done(null, user), done),
  ),
);

passport.use(
  new GitHubStrategy(
    {
      clientID: process.env.GH_ID!,
      clientSecret: process.env.GH_SECRET!,
      callbackURL: '/auth/github/callback',
      state: true,
    },
    (accessToken, refreshToken, profile, done) =>
      users.upsert(profile.id).then((user) => done(null, user), done),
  ),
);

passport.use(
  new GoogleStrategy(
    {
      clientID: process.env.G_ID!,
      clientSecret: process.env.G_SECRET!,
      callbackURL: '/auth/google/callback',
      state: true,
    },
    (accessToken, refreshToken, profile, done) =>
      users.upsert(profile.id).then((user) => done(null, user), done),
  ),
);
