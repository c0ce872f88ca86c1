import * as pty from 'node-pty';

export const open = (command: string, folder: string) => [
  pty.spawn('bash', ['-c', `ls ${folder}`], {}),
  //        ^^^^^^ sink program
  //                ^^^^^^^^^^^^^^^^^^^^^^ sink shell-command
  pty.spawn(command, []),
  //        ^^^^^^^ sink program
  pty.spawn('ssh', [folder], {}),
  //        ^^^^^ sink program
  //               ^^^^^^^^ sink program-arguments
];
