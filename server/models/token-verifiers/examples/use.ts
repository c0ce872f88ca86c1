import OktaJwtVerifier from '@okta/jwt-verifier';
import { WorkOS } from '@workos-inc/node';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import express from 'express';
import { getAuth } from 'firebase-admin/auth';
import { OAuth2Client } from 'google-auth-library';

const app = express();
const okta = new OktaJwtVerifier({ issuer: 'https://example.okta.com/oauth2/default' });
const cognito = CognitoJwtVerifier.create({ userPoolId: 'eu_books', tokenUse: 'access', clientId: 'books' });
const google = new OAuth2Client();
const workos = new WorkOS(process.env.WORKOS_KEY);

const signedIn: express.RequestHandler = async (req, res, next) => {
  try {
    const token = req.get('authorization')?.slice(7) ?? '';
    const { claims } = await okta.verifyAccessToken(token, 'api://default');
    //                       ^^^^^^^^^^^^^^^^^^^^^^ verifies
    res.locals.user = claims.sub;
    //                ^^^^^^ principal
    next();
  } catch {
    res.sendStatus(401);
  }
};
app.get('/me', signedIn, (req, res) => {
//             ^^^^^^^^ guard authentication
  res.end();
});

export const read = async (token: string) => [
  await cognito.verify(token),
  //    ^^^^^^^^^^^^^^ verifies
  //    ^^^^^^^^^^^^^^^^^^^^^ principal
  await getAuth().verifyIdToken(token),
  //    ^^^^^^^^^^^^^^^^^^^^^^^ verifies
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
  await google.verifyIdToken({ idToken: token, audience: 'books' }),
  //    ^^^^^^^^^^^^^^^^^^^^ verifies
];
export const anybody = (token: string) => google.verifyIdToken({ idToken: token });
//                                        ^^^^^^^^^^^^^^^^^^^^ verifies
//                                        ^^^^^^^^^^^^^^^^^^^^ weakness token-audience-unchecked
export const begin = (code: string) => workos.userManagement.authenticateWithCode({ code, clientId: 'books' });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ issues
export const made = (id: string) => getAuth().createCustomToken(id);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ issues
