import NextAuth from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { users } from './users';

export default NextAuth({
  debug: true,
  //     ^^^^ weakness debug-log-written
  providers: [
    CredentialsProvider({
    //<^^^^^^^^^^^^^^^^ route POST /api/auth/callback/credentials
      credentials: { email: {}, password: {} },
      authorize: async (credentials) => users.find(credentials?.email, credentials?.password),
      //                                           ^^^^^^^^^^^ source body
    }),
  ],
});
