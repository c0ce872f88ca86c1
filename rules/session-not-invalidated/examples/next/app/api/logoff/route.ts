import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { invalidateSession } from '../../../lib/sessions';

export async function POST() {
  const store = await cookies();
  const token = store.get('session')?.value;
  if (token) await invalidateSession(token);
  store.delete('session');
  return NextResponse.json({ ok: true });
}
