import { prisma } from './prisma';
import bcrypt from 'bcryptjs';
export async function verifyUser(email: string, password: string) {
  const user = await prisma.user.findUnique({ where: { email } });
  return user && (await bcrypt.compare(password, user.hash)) ? user : null;
}
