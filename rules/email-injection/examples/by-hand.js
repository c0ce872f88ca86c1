import { spawn } from 'node:child_process';
import net from 'node:net';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/contact', (req, res) => {
  const letter = spawn('/usr/sbin/sendmail', ['-t']);
  letter.stdin.write(`To: desk@example.com\nSubject: ${req.body.subject}\n\n`);
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: becomes part of the text of an e-mail with its head
  letter.stdin.end(`Somebody wrote: ${req.body.text}`);
  res.sendStatus(202);
});

app.post('/invitations', (req, res) => {
  const socket = net.connect(25, 'mail');
  socket.write('MAIL FROM:<desk@example.com>\r\n');
  socket.write(`RCPT TO:<${req.body.to}>\r\n`);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: becomes part of the text of an e-mail with its head
  res.sendStatus(202);
});
