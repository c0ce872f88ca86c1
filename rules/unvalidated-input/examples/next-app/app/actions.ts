'use server';

import { z } from 'zod';
import { db } from '../lib/db';

export async function add(form: FormData) {
  await db.book.create({ data: { title: form.get('title') } });
  //                                    ^^^^ finding medium: `title` of the request's body goes into `db.book.create`
  //                                    ^^^^ refused schema: The handler does not read the body of the request itself.
}

export async function addChecked(_state: unknown, form: FormData) {
  const data = z.object({ title: z.string() }).parse(Object.fromEntries(form));
  await db.book.create({ data });
}
