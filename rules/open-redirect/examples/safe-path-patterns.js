import express from 'express';
import Fastify from 'fastify';

const app = express();
const shop = express.Router();
app.use('/shop', shop);

const withQuery = (path, query) => `${path}?${new URLSearchParams(query)}`;

// The path holds the parameter against a pattern that no slash fits.
app.get('/books/:isbn([0-9]{13})', (req, res) => {
  res.redirect(301, withQuery(`/${req.params.isbn}`, req.query));
});

shop.get('/:shelf([a-z]+)/:view(list|grid)', (req, res) => {
  const { shelf } = req.params;
  res.redirect(`/${shelf}`);
});

app.get(/^\/old\/([a-f0-9]{24})$/, (req, res) => {
  res.redirect(`/${req.params[0]}`);
});

const api = Fastify();
api.get('/books/:isbn(^[0-9]{13}$)', (request, reply) => reply.redirect(`/${request.params.isbn}`));

export { api, app };
