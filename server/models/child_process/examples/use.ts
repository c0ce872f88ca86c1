import * as processes from 'node:child_process';
import { execFile, execFileSync, execSync, fork, spawn } from 'node:child_process';

export function shells(command: string, list: readonly string[]) {
  execSync(command);
  //       ^^^^^^^ sink shell-command
  processes.exec(command, (error) => error);
  //             ^^^^^^^ sink shell-command
  spawn(command, { shell: true });
  //    ^^^^^^^ sink shell-command
  spawn(command, list, { shell: '/bin/bash' });
  //    ^^^^^^^ sink shell-command
  //             ^^^^ sink shell-command
  spawn('bash', ['-c', command]);
  //    ^^^^^^ sink program
  //            ^^^^^^^^^^^^^^^ sink shell-command
}

export function programs(command: string, list: readonly string[]) {
  execFile(command, list, (error) => error);
  //       ^^^^^^^ sink program
  execFileSync('git', ['clone', '--', command]);
  //           ^^^^^ sink program
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^ sink program-arguments
  execFileSync('convert-images', [command]);
  //           ^^^^^^^^^^^^^^^^ sink program
  fork(command);
  //   ^^^^^^^ sink program
}
