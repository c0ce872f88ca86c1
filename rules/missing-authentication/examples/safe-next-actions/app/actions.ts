'use server';

import { cookies } from 'next/headers';
import { mails } from '../mails';

// Ways in are open to those who are not in yet.
export async function signInWithEmail(email: string) {
  const ticket = await mails.sendLink(email);
  (await cookies()).set('ticket', ticket, { httpOnly: true, secure: true, sameSite: 'lax' });
}

// Whoever forgot the password, or was sent no letter, cannot sign in.
export async function sendPasswordResetLink(email: string) {
  await mails.sendLink(email);
}

export async function resendVerificationEmail(email: string) {
  await mails.sendLink(email);
}
