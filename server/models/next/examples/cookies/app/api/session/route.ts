import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';

export async function POST() {
//                    ^^^^ route POST /api/session
  const response = NextResponse.json({ ok: true });
  //                                 ^^^^^^^^^^^^ reply body
  response.cookies.set('token', 'a');
//^^^^^^^^^^^^^^^^^^^^ weakness cookie-readable-by-scripts
//^^^^^^^^^^^^^^^^^^^^ weakness cookie-over-plain-http
  response.cookies.set({ name: 'session', value: 'b', httpOnly: true });
//^^^^^^^^^^^^^^^^^^^^ weakness cookie-readable-by-scripts
//^^^^^^^^^^^^^^^^^^^^ weakness cookie-over-plain-http
  const store = await cookies();
  //                  ^^^^^^^^^ source cookie
  store.set('sid', 'c', { httpOnly: true, secure: process.env.NODE_ENV === 'production' });
//^^^^^^^^^ weakness cookie-readable-by-scripts
//^^^^^^^^^ weakness cookie-over-plain-http
  store.set('session', '', { maxAge: 0 });
//^^^^^^^^^ weakness cookie-readable-by-scripts
//^^^^^^^^^ weakness cookie-over-plain-http
  return response;
  //     ^^^^^^^^ reply body
}
