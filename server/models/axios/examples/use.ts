import axios from 'axios';

const client = axios.create({ timeout: 1000 });

export async function ask(address: string) {
  await axios.get(address);
  //    ^^^^^^^^^ weakness request-without-timeout
  //              ^^^^^^^ sink url
  await client.post(address, { text: 'hello' });
  //                ^^^^^^^ sink url
  await axios({ url: address, method: 'get' });
  //                 ^^^^^^^ sink url
  await client.request({ baseURL: address, url: '/books' });
  //                              ^^^^^^^ sink url
  //                                            ^^^^^^^^ sink url
}
