// A page that only a request with a token in a header gets, no link and no form brings a browser to show.
import express from 'express';
import jwt from 'jsonwebtoken';

const app = express();
const byHeader = (req: express.Request, res: express.Response, next: express.NextFunction) => {
  const token = req.headers.authorization?.slice(7);
  if (!token) return res.sendStatus(401);
  jwt.verify(token, String(process.env.KEY));
  next();
};
const byCookie = (req: express.Request, res: express.Response, next: express.NextFunction) => {
  if (!req.cookies.token) return res.sendStatus(401);
  jwt.verify(req.cookies.token, String(process.env.KEY));
  next();
};

app.get('/authors/:id', byHeader, (req, res) => {
  res.status(404).send(`No author ${req.params.id}`);
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: is sent back as HTML
});
app.get('/books/:id', byCookie, (req, res) => {
  res.status(404).send(`No book ${req.params.id}`);
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: is sent back as HTML
});
