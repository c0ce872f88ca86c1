import { json } from '@sveltejs/kit';
import PocketBase from 'pocketbase';

export async function whoAsks(request: Request) {
  const client = new PocketBase('https://data.example.com');
  client.authStore.loadFromCookie(request.headers.get('cookie') ?? '');
  if (client.authStore.isValid) await client.collection('members').authRefresh();
  //  ^^^^^^^^^^^^^^^^^^^^^^^^ credential
  //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ verifies
  return client.authStore.record;
  //     ^^^^^^^^^^^^^^^^^^^^^^^ principal
}

export async function signIn(mail: string, password: string) {
  const client = new PocketBase('https://data.example.com');
  await client.collection('members').authWithPassword(mail, password);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ issues
  return json({});
}
