// Only a name says that the number of a conversation is that of a session; what a cookie holds proves who somebody is.
import cookieParser from 'cookie-parser';
import express from 'express';

const app = express();
app.use(express.json(), cookieParser());

app.post('/messages', (req, res) => {
  console.warn('no such conversation', req.body.sessionId);
  console.warn('shown as', req.body.maskedSecret);
  console.warn('signed in', req.cookies.sessionId);
  const { token, isDigest } = req.body;
  console.warn({ text: 'not removed', tokenId: isDigest ? token : '' });
  console.warn({ text: 'not found', hash: '[redacted]' });
  console.warn({ text: 'not removed', token: isDigest ? token : '' });
  res.sendStatus(204);
});
