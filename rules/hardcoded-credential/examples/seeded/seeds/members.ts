// What fills a database for trials signs with a key that nobody else has.
import { signOf } from '../hashes';
import { prisma } from '../prisma';

export async function seedMembers() {
  const badge = signOf('ada', 'trial');
  //                          ^^^^^^^ finding low: The key of signatures stands in the code
  await prisma.member.create({ data: { name: 'ada', badge } });
}
