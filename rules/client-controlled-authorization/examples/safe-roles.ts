import express from 'express';
import cookieParser from 'cookie-parser';
import jwt from 'jsonwebtoken';
import { createAccount, listBooks, listAdminBooks } from './books';

const app = express();
app.use(express.json());
app.use(cookieParser());

// A role that nobody may ask for is refused.
app.post('/register', async (req, res) => {
  const { role, name } = req.body;
  if (role === 'admin') return res.status(403).json({ error: 'Ask an administrator' });
  res.json(await createAccount(String(name), 'member'));
});

// Whoever signs up may ask for the ordinary role only.
app.post('/signup', async (req, res) => {
  if (req.body.role !== 'member') return res.status(403).json({ error: 'Ask an administrator' });
  res.json(await createAccount(String(req.body.name), 'member'));
});

// It only says which list is wanted.
app.get('/books', async (req, res) => {
  const role = req.query.role;
  res.json(role === 'author' ? await listBooks('author') : await listBooks('title'));
});

// The role comes out of a verified token.
app.get('/admin/books', async (req, res) => {
  const { role } = jwt.verify(req.cookies.session, process.env.SESSION_KEY!, {
    algorithms: ['HS256'],
  }) as { role: string };
  if (role !== 'admin') return res.status(403).end();
  res.json(await listAdminBooks());
});

// A cookie of the page that remembers what the visitor chose.
app.get('/start', (req, res) => {
  const theme = req.cookies.theme;
  if (theme !== 'dark') return res.redirect('/light');
  res.redirect('/dark');
});
