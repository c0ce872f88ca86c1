import { Client } from 'ssh2';

export function run(host: string, command: string) {
  const connection = new Client();
  connection.on('ready', () => connection.exec(command, (error) => error));
  //                                           ^^^^^^^ sink shell-command
  connection.connect({ host, username: 'deploy' });
}
