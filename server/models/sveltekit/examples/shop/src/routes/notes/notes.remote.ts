import { command, form, getRequestEvent, query } from '$app/server';
import { error } from '@sveltejs/kit';

const notes: string[] = [];

function requireUser() {
  const { locals } = getRequestEvent();
  if (!locals.user) error(401, 'Sign in first');
//     ^^^^^^^^^^^ principal
  return locals.user;
//       ^^^^^^^^^^^ principal
}

export const list = query(async () => notes);
//           ^^^^ route QUERY list

export const each = query.batch('unchecked', async (ids: number[]) => (id: number) => notes[ids.indexOf(id)]);
//           ^^^^ route QUERY each

export const add = form('unchecked', async (data: { text: string }) => {
//           ^^^ route ACTION add
  requireUser();
//^^^^^^^^^^^^^ principal
  notes.push(data.text);
});

export const clear = command(async () => {
//           ^^^^^ route ACTION clear
  requireUser();
//^^^^^^^^^^^^^ principal
  notes.length = 0;
});
