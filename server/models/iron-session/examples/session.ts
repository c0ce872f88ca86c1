import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';

export async function signIn(id: string) {
  const session = await getIronSession<{ user?: string }>(await cookies(), { password: 'x', cookieName: 's' });
//                                                                                     ^^^ purpose session-secret
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  session.user = id;
//^^^^^^^^^^^^ principal
  await session.save();
//      ^^^^^^^^^^^^ issues
}

export async function whoIsIt() {
  const session = await getIronSession<{ user?: string }>(await cookies(), { password: 'x', cookieName: 's' });
//                                                                                     ^^^ purpose session-secret
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  return session.user;
//       ^^^^^^^^^^^^ principal
}
