const { exec, execFile } = require('child_process');
const express = require('express');

class Command {
  constructor(text, folder) {
    this.text = text;
    this.folder = folder;
  }
  run(done) {
    exec(this.text, { cwd: this.folder }, done);
  }
}
class Report extends Command {
  constructor(name) {
    super('report ' + name, '/srv/reports');
  }
}
class Fixed extends Command {
  constructor(name) {
    super('report all', '/srv/reports');
    this.name = name;
  }
}
class Backup extends Command {}

const app = express();
app.use(express.json());

app.post('/reports', (req, res) => new Report(req.body.name).run(() => res.end()));
app.post('/fixed', (req, res) => new Fixed(req.body.name).run(() => res.end()));
app.post('/backups', (req, res) => new Backup('backup ' + req.body.disk, '/').run(() => res.end()));

app.post('/merged', (req, res) => {
  const options = { name: 'books', folder: 'all' };
  Object.assign(options, req.body);
  execFile('sync', [String(options.folder)], () => res.end());
});
app.post('/merged-elsewhere', (req, res) => {
  const options = { name: 'books', folder: 'all' };
  Object.assign(options, { name: req.body.name });
  exec('sync ' + options.folder, () => res.end());
});
