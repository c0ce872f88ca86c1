// What a class above calls, and classes below say.
import { exec } from 'node:child_process';
import express, { type Request } from 'express';

const app = express();

abstract class Job {
  constructor(protected readonly request: Request) {}
  protected abstract command(): string;
  run() {
    exec(this.command());
    //   ^^^^^^^^^^^^^^ refused program: The command is not put together in the call.
    //   ^^^^^^^^^^^^^^ finding high: The query `host` of the request becomes part of a shell command. Run the program without a shell and pass the value in its list of arguments.
  }
}

class Ping extends Job {
  protected command() {
    return `ping -c 1 ${this.request.query.host}`;
  }
}

class Report {
  rows(): string {
    throw new Error('not written');
  }
  run() {
    exec(this.rows());
  }
}

class Fixed extends Report {
  rows() {
    return 'uptime';
  }
}

app.get('/ping', (req, res) => {
  new Ping(req).run();
  res.end();
});
app.get('/report', (req, res) => {
  new Fixed().run();
  res.end();
});
export default app;
