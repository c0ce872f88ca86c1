// Routes that are there only where a function says that tests are run.
import express from 'express';
import jwt from 'jsonwebtoken';
import { isCI } from './config.js';
import { plugins, books } from './store.js';

const app = express();

const requireUser = (req, res, next) => {
  try {
    req.user = jwt.verify(String(req.headers.authorization), process.env.TOKEN_KEY, { algorithms: ['HS256'] });
    next();
  } catch {
    res.sendStatus(401);
  }
};

const books_ = express.Router();
books_.get('/', requireUser, async (req, res) => res.json(await books.of(req.user.sub)));
books_.post('/', requireUser, async (req, res) => res.json(await books.add(req.user.sub)));
books_.delete('/:id', requireUser, async (req, res) => res.json(await books.remove(req.user.sub, Number(req.params.id))));
app.use('/books', books_);

const forTests = express.Router();
forTests.post('/plugins/:name', async (req, res) => {
  await plugins.install(Number(req.params.name));
  res.send(true);
});
if (isCI()) app.use('/ci', forTests);

app.listen(3000);
