import bodyParser from 'body-parser';
import cookieSession from 'cookie-session';
import express from 'express';
import { notes } from './notes';

const app = express();
app.use(bodyParser.urlencoded({ extended: true }));
app.use(cookieSession({ keys: [process.env.COOKIE_KEY as string], secure: true }));
app.use('/notes', notes);
