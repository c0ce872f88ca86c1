import { type Handle, error } from '@sveltejs/kit';

export const handle: Handle = async ({ event, resolve }) => {
//           ^^^^^^^^^^^^^^ guard authentication
  if (event.url.pathname.startsWith('/api') && !event.cookies.get('session')) error(401, 'Sign in first');
//    ^^^^^^^^^ source url
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source cookie
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  return resolve(event);
  //     ^^^^^^^ dispatches
};
