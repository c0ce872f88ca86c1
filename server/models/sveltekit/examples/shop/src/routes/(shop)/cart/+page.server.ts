import { fail, redirect } from '@sveltejs/kit';

export const load = async ({ locals }) => {
//           ^^^^ route GET /cart
  if (!locals.user) redirect(303, '/login');
//     ^^^^^^^^^^^ principal
//                                ^^^^^^^^ reply redirect
  return { name: locals.user.name };
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
//               ^^^^^^^^^^^ principal
};

export const actions = {
  add: async ({ request }) => {
//^^^ route POST /cart?/add
    const form = await request.formData();
//                     ^^^^^^^^^^^^^^^^^^ source body
    if (!form.get('id')) return fail(400, { missing: true });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
    return { added: form.get('id') };
//         ^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  },
};
