import { cookies } from 'next/headers';

export async function remember(token: string) {
  const store = await cookies();
  store.set('session', token, { path: '/' });
//^^^^^^^^^ refused flags: The options are put together elsewhere: set it there.
//^^^^^^^^^ finding: The cookie `session` can be read by scripts and travels over plain HTTP and can be read by scripts and travels over plain HTTP
}
