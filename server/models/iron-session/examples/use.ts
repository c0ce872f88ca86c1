import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';

const options = { cookieName: 'app', password: process.env.SESSION_PASSWORD as string };

export async function current() {
  return getIronSession(await cookies(), options);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  //                                     ^^^^^^^ purpose session-secret
}

export async function open() {
  return getIronSession(await cookies(), {
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^... credential
    ...options,
    cookieOptions: { secure: false, httpOnly: false, sameSite: 'none' },
    //                       ^^^^^ weakness session-cookie-over-plain-http
    //                                        ^^^^^ weakness session-cookie-readable-by-scripts
    //                                                         ^^^^^^ weakness session-cookie-sent-cross-site
  });
// ^ end
}
