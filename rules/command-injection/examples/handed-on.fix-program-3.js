// Data that goes through generators, iterators, sets, getters, names of properties, and functions of the language.
const { exec, execFile } = require('node:child_process');
const { EventEmitter } = require('node:events');
const express = require('express');
const _ = require('lodash');

const app = express();

function* each(list) {
  for (const item of list) yield item;
}
function* all(list) {
  yield 'date';
  yield* each(list);
}
app.get('/delegated', (req, res) => {
  for (const command of all(req.query.list)) exec(command);
  res.end();
});
app.get('/spread', (req, res) => {
  exec([...each(req.query.spread)].join(' && '));
  res.end();
});
app.get('/next', (req, res) => {
  const steps = each([req.query.next]);
  exec(steps.next().value);
  res.end();
});
app.get('/fixed', (req, res) => {
  for (const command of all(['uptime'])) exec(command);
  res.end();
});

app.get('/set', (req, res) => {
  const [first] = new Set().add(req.query.set);
  exec(first);
  res.end();
});
app.get('/getter', (req, res) => {
  const box = {
    get command() {
      return req.query.getter;
    },
    set command(text) {
      this.text = text;
    },
  };
  exec(box.command);
  res.end();
});
app.get('/name', (req, res) => {
  const counts = {};
  counts[req.query.name] = 1;
  exec(`du ${Object.keys(counts)[0]}`);
  res.end();
});

app.get('/texts', (req, res) => {
  exec(`du ${req.query.texts.split(',').map(decodeURIComponent).join(' ')}`);
  res.end();
});
app.get('/numbers', (req, res) => {
  exec(`seq ${req.query.numbers.split(',').map(Number).join(' ')}`);
  res.end();
});
app.get('/chain', (req, res) => {
  const folders = _(req.query.chain).split(',').compact().value();
  execFile('du', [String(folders.join(' '))]);
  res.end();
});
app.get('/bytes', (req, res) => {
  exec(`echo ${Buffer.from(String(req.query.bytes)).toString('hex')}`);
  res.end();
});

class Jobs extends EventEmitter {
  start(name) {
    this.emit('started', { name });
  }
}
const jobs = new Jobs();
jobs.on('started', (job) => exec(`touch ${job.name}`));
app.get('/jobs', (req, res) => {
  jobs.start(req.query.job);
  res.end();
});

module.exports = app;
