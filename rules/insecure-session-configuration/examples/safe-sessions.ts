import { RedisStore } from 'connect-redis';
import cookieSession from 'cookie-session';
import express from 'express';
import session from 'express-session';
import { getIronSession } from 'iron-session';
import koaSession from 'koa-session';
import { cookies } from 'next/headers';
import { client } from './redis';

const app = express();
const isProduction = process.env.NODE_ENV === 'production';
const store = new RedisStore({ client });

app.use(session({ secret: process.env.SESSION_SECRET as string, store, cookie: { secure: true, httpOnly: true } }));
app.use(session({ secret: process.env.SESSION_SECRET as string, store, cookie: { secure: 'auto' } }));
app.use(session({ secret: process.env.SESSION_SECRET as string, store, cookie: { secure: isProduction } }));

const options: session.SessionOptions = { secret: process.env.SESSION_SECRET as string, store, cookie: {} };
if (isProduction) {
  app.set('trust proxy', 1);
  (options.cookie as session.CookieOptions).secure = true;
}
app.use(session(options));

app.use(cookieSession({ keys: [process.env.SESSION_SECRET as string] }));
export const koa = (server: never) => koaSession({ maxAge: 3_600_000 }, server);
export const current = async () =>
  getIronSession(await cookies(), {
    cookieName: 'app',
    password: process.env.SESSION_PASSWORD as string,
    cookieOptions: { secure: isProduction },
  });
