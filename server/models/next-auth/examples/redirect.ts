import NextAuth from 'next-auth';

export const { auth } = NextAuth({
  callbacks: { redirect: ({ url, baseUrl }) => (url.startsWith('/') ? baseUrl : url) },
//                                                                    ^^^^^^^ origin environment
//                                              ^^^ source query
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink redirect
});
