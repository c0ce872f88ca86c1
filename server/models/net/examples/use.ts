import net from 'node:net';
import tls from 'node:tls';

export function open(host: string, port: number) {
  net.connect(port, host);
  //                ^^^^ sink url
  //          ^^^^ sink url
  new net.Socket().connect(port, host, () => {});
  //                             ^^^^ sink url
  //                       ^^^^ sink url
  tls.connect({ host, port });
  //            ^^^^ sink url
  return net.createConnection({ port: 80, host: host });
  //                                            ^^^^ sink url
}
