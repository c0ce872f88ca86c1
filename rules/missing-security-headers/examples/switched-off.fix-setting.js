import express from 'express';
import helmet from 'helmet';

const app = express();
app.use(helmet({ contentSecurityPolicy: false, frameguard: true, hsts: false }));
app.get('/', (req, res) => res.render('home'));
app.listen(3000);
