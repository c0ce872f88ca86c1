import express from 'express';
import { expressjwt } from 'express-jwt';
import jwksRsa from 'jwks-rsa';
const app = express();

app.use('/a', expressjwt({ secret: process.env.JWT_SECRET!, algorithms: ['none', 'HS256'] }));
//                                                                       ^^^^^^ finding: The algorithm `none` means that the token has no signature

app.use(
  '/b',
  expressjwt({
    secret: jwksRsa.expressJwtSecret({ jwksUri: 'https://id.example.com/jwks' }) as never,
    algorithms: ['RS256'],
    issuer: 'x',
    audience: 'y',
  }),
);

app.use(
  '/c',
  expressjwt({
    secret: jwksRsa.expressJwtSecret({ jwksUri: 'https://id.example.com/jwks' }) as never,
    algorithms: ['RS256', 'HS256'],
    //           ^^^^^^^ finding: The token itself decides by which algorithm it is verified
  }),
);
