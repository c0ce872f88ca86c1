import { Client } from 'basic-ftp';
import { NodeSSH } from 'node-ssh';
import SftpClient from 'ssh2-sftp-client';

export async function copy(path: string, name: string) {
  const ssh = await new NodeSSH().connect({ host: 'store.example' });
  await ssh.execCommand(`ls ${name}`);
  //                    ^^^^^^^^^^^^ sink shell-command
  await ssh.exec('ls', [name]);
  //             ^^^^ sink shell-command
  await ssh.getFile(path, '/books');
  //                ^^^^ sink file-path
  const sftp = new SftpClient();
  await sftp.fastGet('/books', path);
  //                           ^^^^ sink file-path
  await sftp.put(Buffer.from(name), '/books');
  return new Client().downloadTo(path, 'books');
  //                             ^^^^ sink file-path
}
