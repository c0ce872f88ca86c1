import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import express from 'express';

const ses = new SESClient({});
const app = express();
app.use(express.json());
app.post('/invitations', async (req, res) => {
  const letter = `From: team@example.com\r\nTo: ${req.body.to}\r\nSubject: You are invited\r\n\r\nJoin us!`;
  await ses.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(letter) } }));
  //                                                           ^^^^^^^^^^^^^^^^^^^ finding: becomes part of the text of an e-mail with its head
  res.end();
});
