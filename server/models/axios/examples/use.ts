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

export async function signIn(password: string) {
  await axios.get('https://api.example.com', { auth: { username: 'shop', password }, timeout: 1000 });
  //                                                                     ^^^^^^^^ purpose password
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^ sink url
  await client.post('https://api.example.com', {}, { auth: { username: 'shop', password } });
  //                                                                           ^^^^^^^^ purpose password
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^ sink url
}
