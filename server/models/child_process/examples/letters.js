import { spawn } from 'node:child_process';

export function send(text) {
  const letter = spawn('sendmail', ['-t']);
  //                   ^^^^^^^^^^ sink program
  letter.stdin.end(text);
  //               ^^^^ sink email-lines
}
