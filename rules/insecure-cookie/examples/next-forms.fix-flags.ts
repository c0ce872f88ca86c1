import { cookies } from 'next/headers';

const name = 'auth_session';

// The name of the cookie stands before its value, or beside it: of each form only what it means counts.
export async function enter(ticket: string) {
  const store = await cookies();
  store.set(name, ticket, { httpOnly: true, secure: true, sameSite: 'lax' });
  store.set({ name, value: ticket, httpOnly: false, secure: true, sameSite: 'lax' });
}
