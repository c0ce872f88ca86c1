import { Client, request } from 'undici';

export async function ask(address: string) {
  const { body } = await request(address);
  //                     ^^^^^^^ weakness request-without-timeout
  //                             ^^^^^^^ sink url
  return [new Client(address), await body.text()];
  //                 ^^^^^^^ sink url
//                                   ^^^^^^^^^^^ origin remote-answer
}
