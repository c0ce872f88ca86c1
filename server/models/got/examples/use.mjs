import got from 'got';

export async function ask(address) {
  await got(address).json();
  //        ^^^^^^^ sink url
//      ^^^^^^^^^^^^^^^^^^^ origin remote-answer
  return got.post(address, { json: { text: 'hello' } });
  //     ^^^^^^^^ weakness request-without-timeout
  //              ^^^^^^^ sink url
}
