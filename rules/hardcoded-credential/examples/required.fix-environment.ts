import express from 'express';
import session from 'express-session';

const production = process.env.NODE_ENV === 'production';
const required = { inProduction: true };

function setting(name: string, fallback: string, options = { inProduction: false }) {
  if (process.env[name]) return process.env[name] as string;
  if (fallback !== undefined && (!production || !options.inProduction)) return fallback;
  throw new Error(`${name} is missing`);
}

const app = express();
// In production nothing starts without the setting.
app.use('/staff', session({ secret: setting('STAFF_SECRET', 'book-shelf-of-the-staff', required), cookie: { secure: true } }));
// Here it does.
app.use(session({ secret: setting('SECRET', process.env.SESSION_SECRET as string), cookie: { secure: true } }));

app.listen(3000);
