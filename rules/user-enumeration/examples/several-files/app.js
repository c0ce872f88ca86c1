import express from 'express';
import rateLimit from 'express-rate-limit';
import { signIn } from './sign-in.js';

const app = express();
app.use(express.json());
app.post('/session', rateLimit({ limit: 5 }), signIn);
