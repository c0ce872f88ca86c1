import {
  exec, // runs what people draw
  type ExecException,
} from 'node:child_process';
import express from 'express';

const app = express();
const done = (error: ExecException | null) => console.info(error?.code ?? 0);

app.post('/pictures', express.json(), (req, res) => {
  exec(`optipng ${req.body.name}`, done);
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  res.end();
});
