import express from 'express';

const app = express();
app.set('trust proxy', 1);
app.set('trust proxy', 'loopback, 10.0.0.0/8');
app.set('trust proxy', Number(process.env.PROXIES));
app.set('view cache', true);
app.enable('etag');
app.disable('x-powered-by');
if (process.env.NODE_ENV !== 'production') app.set('trust proxy', true);
export { app };
