import { $, execa, execaCommand } from 'execa';

export async function run(program, list, branch) {
  await execa(program, list);
  //          ^^^^^^^ sink program
  await execa(program, { shell: true });
  //          ^^^^^^^ sink shell-command
  await execa('git', ['checkout', branch]);
  //          ^^^^^ sink program
  //                 ^^^^^^^^^^^^^^^^^^^^ sink program-arguments
  await execaCommand(`git checkout ${branch}`);
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^ sink program-arguments
  await $`git checkout ${branch}`;
}
