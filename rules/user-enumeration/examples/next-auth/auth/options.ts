import bcrypt from 'bcryptjs';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { prisma } from '../database';

export const authOptions: NextAuthOptions = {
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      async authorize(credentials) {
        const user = await prisma.user.findUnique({ where: { email: String(credentials?.email) } });
        if (!user) throw new Error('No account has this address');
        //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /api/auth/callback/credentials` answers otherwise where there is no such account
        const isRight = await bcrypt.compare(String(credentials?.password), user.passwordHash);
        if (!isRight) throw new Error('The password is wrong');
        return { id: user.id };
      },
    }),
  ],
};
