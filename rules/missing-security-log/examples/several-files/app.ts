import express from 'express';
import rateLimit from 'express-rate-limit';
import { logger } from './logger.ts';
import { signIn } from './sign-in.ts';

const app = express();
app.use(express.json());
app.post('/login', rateLimit({ limit: 5 }), signIn);
//<^^^^^^^^^^^^^^ finding low: `POST /login` refuses sign-ins and logs none of them
app.listen(3000, () => logger.info('ready'));
