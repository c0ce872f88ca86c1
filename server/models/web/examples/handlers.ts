import { listen } from 'somewhere';

export async function create(request: Request) {
  const name = request.headers.get('x-name');
//             ^^^^^^^^^^^^^^^ source header
  const { pathname } = new URL(request.url);
//                     ^^^^^^^^^^^^^^^^^^^^ source url
//                             ^^^^^^^^^^^ source url
  if (!request.headers.get('authorization')) return new Response('Sign in first', { status: 401 });
//                                                               ^^^^^^^^^^^^^^^ sink typed-html
//     ^^^^^^^^^^^^^^^ source header
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
//                                                               ^^^^^^^^^^^^^^^ reply body
  const form = await request.formData();
//                   ^^^^^^^^^^^^^^^^^^ source body
  return Response.json({ name, pathname, title: form.get('title'), raw: await request.clone().text() });
//                                                                            ^^^^^^^^^^^^^^^^^^^^^^ source body
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
}

listen((request: Request) => Response.redirect(request.url));
//                                             ^^^^^^^^^^^ source url
//                                             ^^^^^^^^^^^ reply redirect

// A request that the code makes is sent, and holds nothing of a client.
export async function ask(input: string) {
  const request = new Request(input);
  return (await fetch(request.url, { signal: AbortSignal.timeout(1000) })).ok;
}

export function moved(address: string) {
  return new Response('', { status: 302, headers: { Location: address } });
  //                  ^^ sink typed-html
  //                  ^^ reply body
  //                                                          ^^^^^^^ sink redirect
}
