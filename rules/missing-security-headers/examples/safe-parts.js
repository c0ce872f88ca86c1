import express from 'express';
import helmet from 'helmet';

const app = express();
// The policy says by `frame-ancestors` who may frame a page.
app.use(helmet({ frameguard: false, hsts: process.env.NODE_ENV === 'production', crossOriginEmbedderPolicy: false }));
app.get('/', (req, res) => res.render('home'));
app.listen(3000);
