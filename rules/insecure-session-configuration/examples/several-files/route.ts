import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';
import { sessionOptions } from './session';

export async function currentUser() {
  const session = await getIronSession<{ userId?: string }>(await cookies(), sessionOptions);
  //                    ^^^^^^^^^^^^^^ finding medium: The cookie of the session travels over plain HTTP
  return session.userId;
}
