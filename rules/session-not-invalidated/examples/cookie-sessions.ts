import cookieSession from 'cookie-session';
import express from 'express';

const app = express();
app.use(cookieSession({ keys: [process.env.SESSION_KEY as string], secure: true, httpOnly: true, sameSite: 'lax' }));

app.post('/logout', (req, res) => {
//<^^^^^^^^^^^^^^^ finding: signs somebody out, and the session lives on
  res.clearCookie('theme');
  res.redirect('/');
});

export default app;
