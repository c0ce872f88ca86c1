import express from 'express';
import { RateLimiterMemory, type RateLimiterRedis } from 'rate-limiter-flexible';

const app = express();
const limiter = new RateLimiterMemory({ points: 5, duration: 60 });

const limit: express.RequestHandler = async (req, res, next) => {
  try {
    await limiter.consume(req.ip ?? '');
    //    ^^^^^^^^^^^^^^^ limits
    next();
  } catch {
    res.status(429).end();
  }
};

const limitedBy = (store: RateLimiterRedis) => (key: string) => store.consume(key, 2);
//                                                              ^^^^^^^^^^^^^ limits

app.post('/sessions', limit, (req, res) => res.end());
//                    ^^^^^ guard rate-limit

export { app, limitedBy };
