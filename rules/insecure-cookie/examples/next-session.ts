import { cookies } from 'next/headers';

export async function remember(token: string) {
  const store = await cookies();
  store.set('session', token, { path: '/' });
//^^^^^^^^^ finding medium: The cookie `session` can be read by scripts and travels over plain HTTP. Set `httpOnly` and `secure`.
}
