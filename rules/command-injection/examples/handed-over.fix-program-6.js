const async = require('async');
const express = require('express');
const _ = require('lodash');
const { EventEmitter } = require('node:events');
const { exec, execFile } = require('node:child_process');

const app = express();
app.use(express.json());
const bus = new EventEmitter();
const other = new EventEmitter();

app.get('/steps', (req, res) => {
  async.waterfall(
    [
      (next) => next(null, req.query.folder, 'fixed'),
      (folder, fixed, next) => exec('ls ' + folder, next),
      (listed, next) => exec('echo done', next),
    ],
    () => res.end(),
  );
});

app.get('/fixed', (req, res) => {
  async.waterfall(
    [
      (next) => next(null, req.query.folder, 'fixed'),
      (folder, fixed, next) => exec('ls ' + fixed, next),
    ],
    () => res.end(),
  );
});

app.post('/each', (req, res) => {
  async.eachLimit(req.body.hosts, 2, (host, next) => exec('ping -c 1 ' + host, next), () => res.end());
});

app.post('/lodash', (req, res) => {
  _.forEach(req.body.hosts, (host) => exec('ping -c 1 ' + host));
  exec('id ' + _.get(req, 'body.user', 'nobody'));
  exec('id ' + _.get({ user: 'nobody', asked: req.body.user }, 'user'));
  res.end();
});

bus.on('build', ({ name }) => exec('make ' + name));
// Nobody gives this name, or gives it on another emitter.
bus.on('test', ({ name }) => exec('make ' + name));
other.on('build', ({ name }) => exec('make ' + name));

app.post('/build', (req, res) => {
  bus.emit('build', { name: req.body.name });
  res.sendStatus(202);
});

app.get('/called', (req, res) => {
  execFile('ls', [String(req.query.folder)], () => res.end());
});

app.get('/held', (req, res) => {
  exec.call(null, ('ls ' + req.query.held), () => res.end());
});

app.get('/applied', (req, res) => {
  Reflect.apply(exec, undefined, ['ls ' + req.query.folder]);
  res.end();
});
