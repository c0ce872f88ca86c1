import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';

export async function remember(token: string) {
  const store = await cookies();
  store.set('session', token, { httpOnly: true, secure: process.env.NODE_ENV === 'production' });
  store.set('theme', 'dark');
}
export function forget() {
  const response = NextResponse.json({});
  response.cookies.set('token', '', { maxAge: 0 });
  return response;
}
