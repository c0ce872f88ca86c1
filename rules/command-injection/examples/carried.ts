// Ways on which a value leaves the request: over a middleware, a pattern of parameters, the chunks of a stream.
import { exec } from 'node:child_process';
import express, { type NextFunction, type Request, type Response } from 'express';

interface WithTool extends Request {
  tool?: string;
}

const app = express();
app.use(express.json());

app.use((req: WithTool, res: Response, next: NextFunction) => {
  req.tool = String(req.query.tool);
  res.locals.folder = req.query.folder;
  next();
});

app.get('/tools', (req: WithTool, res: Response) => {
  exec(`${req.tool} --version`, (error, stdout) => res.json({ stdout }));
  //   ^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  //   ^^^^^^^^^^^^^^^^^^^^^^^ refused program: The program itself is not written down.
});

app.get('/folders', (req, res) => {
  exec('du -s ' + res.locals.folder, (error, stdout) => res.json({ stdout }));
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
});

app.post('/pattern', ({ body: { task: { name = 'build' } = {} } }, res) => {
  exec('make ' + name, (error, stdout) => res.json({ stdout }));
  //   ^^^^^^^^^^^^^^ finding: becomes part of a shell command
});

app.post('/stream', (req, res) => {
  let data = '';
  req.on('data', (chunk) => {
    data += chunk;
  });
  req.on('end', () => {
    const task = JSON.parse(data);
    exec('make ' + task.name, (error, stdout) => res.json({ stdout }));
    //   ^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  });
});

const run = (command: string, done: (output: string) => void) => exec(command, (error, stdout) => done(stdout));

app.get('/later', (req, res) => {
  Promise.resolve(req.query.name).then((name) => run(`make ${name}`, (output) => res.json({ output })));
  //                                                 ^^^^^^^^^^^^^^ finding: becomes part of a shell command
  //                                                 ^^^^^^^^^^^^^^ refused program: The command is not put together in the call.
});

export default app;
