import Docker from 'dockerode';

const docker = new Docker();

export async function run(name: string, file: string) {
  const container = docker.getContainer(name);
  await container.exec({ Cmd: ['sh', '-c', `wc -l ${file}`], AttachStdout: true });
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink shell-command
  await container.exec({ Cmd: ['wc', '-l', file], AttachStdout: true });
  return docker.run('alpine', ['sh', '-c', `wc -l ${file}`], process.stdout);
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink shell-command
}
