import { redirect } from '@sveltejs/kit';

export const load = ({ locals }) => {
//           ^^^^ guard authentication
  if (!locals.user) redirect(303, '/login');
//     ^^^^^^^^^^^ principal
//                                ^^^^^^^^ reply redirect
  return { user: locals.user };
//               ^^^^^^^^^^^ principal
};
