import express from 'express';
import { Directory } from './directory.js';

const app = express();
const directory = new Directory();

app.get('/mail', (req, res) => {
  directory.byMail(req.query.mail as string);
  res.sendStatus(204);
});
