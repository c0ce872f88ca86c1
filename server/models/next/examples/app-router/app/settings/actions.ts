'use server';

import { shelf } from '@/lib/shelf';

export async function rename(id: string, form: FormData) {
//                    ^^^^^^ route ACTION rename
  await shelf.change(id, { name: form.get('name') });
//                   ^^ source body
//                               ^^^^ source body
}

// Server code calls it, and nothing hands it to a client.
export async function countAll() {
  return 3;
}
