import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';

export async function signIn(id: string) {
  const session = await getIronSession<{ user?: string }>(await cookies(), { password: 'x', cookieName: 's' });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  session.user = id;
//^^^^^^^^^^^^ principal
  await session.save();
//      ^^^^^^^^^^^^ issues
}

export async function whoIsIt() {
  const session = await getIronSession<{ user?: string }>(await cookies(), { password: 'x', cookieName: 's' });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  return session.user;
//       ^^^^^^^^^^^^ principal
}
