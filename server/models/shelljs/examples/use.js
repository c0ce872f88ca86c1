const shell = require('shelljs');

exports.run = (command, file) => {
  shell.exec(command, { silent: true });
  //         ^^^^^^^ sink shell-command
  shell.cmd(command, file);
  //        ^^^^^^^ sink program
  return shell.cat(file).toString();
  //               ^^^^ sink file-path
};
