import { betterAuth } from 'better-auth';
import { getSessionCookie } from 'better-auth/cookies';

export const auth = betterAuth({ emailAndPassword: { enabled: true } });

export async function currentUser(headers: Headers) {
  const session = await auth.api.getSession({ headers });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  return session?.user;
//       ^^^^^^^^^^^^^ principal
}

export async function enter(email: string, password: string) {
  await auth.api.signInEmail({ body: { email, password } });
//      ^^^^^^^^^^^^^^^^^^^^ issues
}

export function hasCookie(request: Request) {
  return getSessionCookie(request) !== null;
//       ^^^^^^^^^^^^^^^^^^^^^^^^^ credential
}
