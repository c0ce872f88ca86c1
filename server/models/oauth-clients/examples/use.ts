import { google } from 'googleapis';
import { Issuer } from 'openid-client';
import { Strategy } from 'passport-oauth2';
import { AuthorizationCode } from 'simple-oauth2';

const codes = new AuthorizationCode({ client: { id: 'a', secret: '' }, auth: { tokenHost: 'https://a.example' } });
const owner = new google.auth.OAuth2();
const issuer = await Issuer.discover('https://a.example');
const client = new issuer.Client({ client_id: 'a' });

export const first = (state: string) => [codes.authorizeURL({ scope: 'a' }), codes.authorizeURL({ state })];
//                                       ^^^^^^^^^^^^^^^^^^ weakness oauth-state-missing
export const second = (state: string) => [owner.generateAuthUrl({}), owner.generateAuthUrl({ state })];
//                                        ^^^^^^^^^^^^^^^^^^^^^ weakness oauth-state-missing
export const third = (state: string) => [client.authorizationUrl({}), client.authorizationUrl({ state })];
//                                       ^^^^^^^^^^^^^^^^^^^^^^^ weakness oauth-state-missing
export const strategy = new Strategy({ clientID: 'a' }, () => {});
//                          ^^^^^^^^ weakness oauth-state-missing
export const kept = new Strategy({ clientID: 'a', state: true }, () => {});
