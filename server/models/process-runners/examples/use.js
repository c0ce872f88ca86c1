const cmd = require('node-cmd');
const { exec, spawn } = require('child-process-promise');
const { x } = require('tinyexec');

exports.all = async (text) => {
  cmd.run(text);
  //      ^^^^ sink shell-command
  cmd.runSync(text);
  //          ^^^^ sink shell-command
  await exec(text);
  //         ^^^^ sink shell-command
  await spawn('sh', ['-c', text]);
  //                ^^^^^^^^^^^^ sink shell-command
  //          ^^^^ sink program
  await spawn('ls', [text]);
  //          ^^^^ sink program
  await x(text);
  //      ^^^^ sink program
};
