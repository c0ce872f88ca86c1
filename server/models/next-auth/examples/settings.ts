import NextAuth, { type NextAuthOptions } from 'next-auth';
import GitHub from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';

export const options: NextAuthOptions = {
  providers: [
    GitHub({ clientId: process.env.GITHUB_ID, clientSecret: process.env.GITHUB_SECRET, checks: ['none'] }),
    //                                                                                          ^^^^^^ weakness oauth-state-missing
    Google({ clientId: process.env.GOOGLE_ID, clientSecret: process.env.GOOGLE_SECRET, checks: ['pkce', 'state'] }),
  ],
  cookies: {
    sessionToken: {
      name: 'session',
      options: { httpOnly: false, sameSite: 'none', path: '/', secure: false },
    },
  },
};

export const handler = NextAuth(options);
//                              ^^^^^^^ sink redirect
//                     ^^^^^^^^ weakness session-cookie-readable-by-scripts
//                     ^^^^^^^^ weakness session-cookie-over-plain-http
//                     ^^^^^^^^ weakness session-cookie-sent-cross-site
//                              ^^^^^^^ purpose session-secret

export const sound = NextAuth({
  providers: [],
  cookies: { sessionToken: { name: 'session', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } } },
});
