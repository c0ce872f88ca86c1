import cors from 'cors';
import express from 'express';
import { cors as honoCors } from 'hono/cors';

const app = express();
const allowed = ['https://app.example.com', 'https://admin.example.com'];

// A public API that anybody may read, without credentials.
app.use('/public', cors());
app.use('/feed', cors({ origin: '*' }));
app.use('/status', cors({ origin: true }));

app.use(cors({ origin: allowed, credentials: true }));
app.use(cors({ origin: /^https:\/\/[a-z]+\.example\.com$/, credentials: true }));
app.use(cors({ origin: process.env.WEB_ORIGIN, credentials: true }));
app.use(
  cors({
    credentials: true,
    origin: (origin, callback) => {
      if (!origin || allowed.includes(origin)) callback(null, true);
      else callback(new Error('not allowed'));
    },
  }),
);
if (process.env.NODE_ENV === 'development') {
  app.use(cors({ origin: true, credentials: true }));
}
export const edge = honoCors({ origin: (origin) => (origin.endsWith('.example.com') ? origin : null), credentials: true });

app.use((req, res, next) => {
  const { origin } = req.headers;
  if (origin && allowed.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});
