'use server';

import { sessions } from '../mails';

// Named for what it is, with the word that many put behind the names of all actions.
export async function signOutAction() {
  await sessions.end();
}
