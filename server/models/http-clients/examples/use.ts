import wreck from '@hapi/wreck';
import bent from 'bent';
import { getLinkPreview } from 'link-preview-js';
import { ofetch } from 'ofetch';
import phin from 'phin';
import RssParser from 'rss-parser';
import get from 'simple-get';
import soap from 'soap';

export async function all(address: string) {
  await ofetch(address);
  //           ^^^^^^^ sink url
  //    ^^^^^^^^^^^^^^^ origin remote-answer
  await phin(address);
  //         ^^^^^^^ sink url
  await phin({ url: address });
  //                ^^^^^^^ sink url
  await bent('json')(address);
  //                 ^^^^^^^ sink url
  //         ^^^^^^ sink url
  //    ^^^^^^^^^^^^^^^^^^^^^ origin remote-answer
  await wreck.get(address);
  //              ^^^^^^^ sink url
  await wreck.request('get', address);
  //                         ^^^^^^^ sink url
  await wreck.get('https://books.example.com', { rejectUnauthorized: false });
  //                                                                 ^^^^^ weakness certificate-unchecked
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink url
  get.concat({ url: address }, () => {});
  //                ^^^^^^^ sink url
  await new RssParser().parseURL(address);
  //                             ^^^^^^^ sink url
  await soap.createClientAsync(address);
  //                           ^^^^^^^ sink url
  await getLinkPreview(address);
  //                   ^^^^^^^ sink url
}
