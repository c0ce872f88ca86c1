export const oauth = {
  authorizeUrl: 'https://login.example.com/oauth2/v1/authorize',
  clientId: process.env.OAUTH_CLIENT_ID!,
  redirectUri: 'https://app.example.com/login/callback',
};
