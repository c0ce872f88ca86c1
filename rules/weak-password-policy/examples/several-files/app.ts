import express from 'express';
import { register } from './accounts.ts';

const app = express();
app.use(express.json());
app.post('/signup', register);
//<^^^^^^^^^^^^^^^ finding high: `POST /signup` takes passwords of 7 characters
export default app;
