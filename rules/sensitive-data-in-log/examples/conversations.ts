// Only a name says that the number of a conversation is that of a session; what a cookie holds proves who somebody is.
import cookieParser from 'cookie-parser';
import express from 'express';

const app = express();
app.use(express.json(), cookieParser());

app.post('/messages', (req, res) => {
  console.warn('no such conversation', req.body.sessionId);
  //                                   ^^^^^^^^^^^^^^^^^^ finding low: `sessionId` of the request is written into the log
  console.warn('shown as', req.body.maskedSecret);
  console.warn('signed in', req.cookies.sessionId);
  //                        ^^^^^^^^^^^^^^^^^^^^^ finding high: The cookie `sessionId` is written into the log
  const { token, isDigest } = req.body;
  console.warn({ text: 'not removed', tokenId: isDigest ? token : '' });
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `token` of the request is written into the log
  console.warn({ text: 'not found', hash: token });
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `token` of the request is written into the log
  console.warn({ text: 'not removed', token: isDigest ? token : '' });
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `token` of the request is written into the log
  res.sendStatus(204);
});
