const commands = require('child_process');
const { exec, execFile } = commands;
const async = require('async');
const express = require('express');
const fastq = require('fastq');

const app = express();
app.use(express.json());

const pictures = async.queue((task, done) => execFile('render', [String(task.file)], done), 2);
const reports = fastq((task, done) => exec('report ' + task, done), 1);
const nights = async.queue((task, done) => exec('backup ' + task.name, done), 1);

app.post('/pictures', (req, res) => {
  pictures.push({ file: req.body.file });
  res.end();
});
app.post('/reports', (req, res) => {
  reports.push(req.body.name, () => res.end());
});
app.post('/nights', (req, res) => {
  nights.push({ name: 'books', asked: req.body.reason });
  res.end();
});
app.post('/applied', (req, res) => {
  Reflect.apply(exec, null, ['ls ' + req.body.folder]);
  commands.execSync.call(null, 'du ' + req.body.folder);
  res.end();
});
