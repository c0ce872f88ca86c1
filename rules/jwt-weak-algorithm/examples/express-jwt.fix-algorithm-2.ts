import express from 'express';
import { expressjwt } from 'express-jwt';
import jwksRsa from 'jwks-rsa';
const app = express();

app.use('/a', expressjwt({ secret: process.env.JWT_SECRET!, algorithms: ['none', 'HS256'] }));

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
    algorithms: ['HS256'],
  }),
);
