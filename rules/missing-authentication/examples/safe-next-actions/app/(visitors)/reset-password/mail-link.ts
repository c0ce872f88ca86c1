'use server';

import { mails } from '../../../mails';

// It belongs to the page on which those ask for a letter who cannot come in.
export async function mailLink(email: string) {
  await mails.sendLink(email);
}
