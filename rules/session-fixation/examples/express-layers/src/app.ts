import express from 'express';
import session from 'express-session';
import authRoutes from './routes/auth';

export const app = express();
app.use(express.json());
app.use(
  session({
    secret: process.env.SECRET!,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: true, sameSite: 'lax' },
  }),
);
app.use('/auth', authRoutes);
