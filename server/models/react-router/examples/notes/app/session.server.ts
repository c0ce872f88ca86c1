import { createCookieSessionStorage, redirect } from '@remix-run/node';

const storage = createCookieSessionStorage({ cookie: { name: 's' } });

export async function requireUserId(request: Request) {
  const session = await storage.getSession(request.headers.get('Cookie'));
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  const userId = session.get('userId');
  if (!userId) throw redirect('/login');
//                            ^^^^^^^^ reply redirect
  return userId;
}
