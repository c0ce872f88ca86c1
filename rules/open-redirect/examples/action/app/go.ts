'use server';

import { redirect } from 'next/navigation';

// A page of the site calls it, so what a link says comes here only if the page hands it on.
export async function goTo(path: string) {
  redirect(path);
  //       ^^^^ finding low: The body of the request decides where the browser is sent
}
