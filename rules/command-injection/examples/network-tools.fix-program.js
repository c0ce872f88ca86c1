// Tools of the network, with the host from the request: joined, in a template, put together step by step.
const express = require('express');
const { exec, execFile } = require('child_process');
const util = require('util');

const app = express();
app.use(express.json());
const execAsync = util.promisify(exec);

app.get('/ping', (req, res) => {
  execFile('ping', ['-c', '4', String(req.query.host)], (error, stdout, stderr) => {
    if (error) return res.status(500).json({ error: stderr });
    res.json({ output: stdout });
  });
});

app.get('/lookup/:domain', async (req, res) => {
  const { stdout } = await execAsync(`nslookup ${req.params.domain}`);
  res.json({ lines: stdout.split('\n') });
});

app.post('/trace', (req, res) => {
  const { host, hops = '8' } = req.body;
  let command = 'traceroute';
  command += ' -m ' + hops;
  command += ` ${host.trim().toLowerCase()}`;
  exec(command, (error, stdout) => res.json({ stdout }));
});

// Replacing the first semicolon leaves the second, and `&&`, `|`, `$(…)` and line breaks.
app.get('/whois', (req, res) => {
  const domain = req.query.domain.replace(';', '');
  exec(['whois', domain].join(' '), (error, stdout) => res.json({ stdout }));
});

module.exports = app;
