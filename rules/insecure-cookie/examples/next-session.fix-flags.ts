import { cookies } from 'next/headers';

export async function remember(token: string) {
  const store = await cookies();
  store.set('session', token, { path: '/', httpOnly: true, secure: true });
}
