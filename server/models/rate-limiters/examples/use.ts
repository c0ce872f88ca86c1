import arcjet, { fixedWindow } from '@arcjet/node';
import { Ratelimit } from '@unkey/ratelimit';
import { checkRateLimit } from '@vercel/firewall';
import express from 'express';
import ExpressBrute from 'express-brute';
import { RateLimiter } from 'limiter';

const app = express();
const brute = new ExpressBrute(new ExpressBrute.MemoryStore());
app.post('/sessions', brute.prevent, (req, res) => {
//                    ^^^^^^^^^^^^^ guard rate-limit
  res.end();
});
app.post('/codes', brute.getMiddleware({ key: 'code' }), (req, res) => {
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard rate-limit
  res.end();
});

const tokens = new RateLimiter({ tokensPerInterval: 5, interval: 'minute' });
export const isAllowed = () => tokens.tryRemoveTokens(1);
//                             ^^^^^^^^^^^^^^^^^^^^^^ limits

const shield = arcjet({ key: process.env.ARCJET_KEY ?? '', rules: [fixedWindow({ mode: 'LIVE', window: '1m', max: 5 })] });
export const decide = (request: express.Request) => shield.protect(request);
//                                                  ^^^^^^^^^^^^^^ limits

const unkey = new Ratelimit({ rootKey: process.env.UNKEY_KEY ?? '', namespace: 'books', limit: 5, duration: '1m' });
export const ask = (key: string) => unkey.limit(key);
//                                  ^^^^^^^^^^^ limits
export const asked = (request: Request) => checkRateLimit('sign-in', { request });
//                                         ^^^^^^^^^^^^^^ limits
