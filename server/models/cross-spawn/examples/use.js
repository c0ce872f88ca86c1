const spawn = require('cross-spawn');

exports.run = (program, list) => {
  spawn(program, list);
  //    ^^^^^^^ sink program
  spawn.sync(program, list, { shell: true });
  //         ^^^^^^^ sink shell-command
  //                  ^^^^ sink shell-command
  spawn('sh', ['-c', program]);
  //    ^^^^ sink program
  //          ^^^^^^^^^^^^^^^ sink shell-command
};
