import { json } from '@sveltejs/kit';

export async function GET({ fetch, url }) {
//                    ^^^ route GET /api/prices
  const response = await fetch(`/api/lists?name=${url.searchParams.get('name')}`);
  //                                              ^^^^^^^^^^^^^^^^ source query
  //                                              ^^^ source url
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink url
  const prices = await response.json();
  //                   ^^^^^^^^^^^^^^^ origin remote-answer
  return json({ prices });
  //          ^^^^^^^^^^ reply body
}
