import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';

export async function POST() {
//                    ^^^^ finding: signs somebody out, and only the browser hears of it
//                    ^^^^ refused end: what was handed out is a token
  const store = await cookies();
  store.delete('session');
  return NextResponse.json({ ok: true });
}
