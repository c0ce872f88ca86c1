// What fills a database for trials signs with a key that nobody else has.
import { signOf } from '../hashes';
import { prisma } from '../prisma';

export async function seedMembers() {
  const badge = signOf('ada', process.env.SIGNING_KEY as string);
  await prisma.member.create({ data: { name: 'ada', badge } });
}
