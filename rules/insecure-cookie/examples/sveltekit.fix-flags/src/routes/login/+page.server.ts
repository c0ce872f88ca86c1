import { type Actions, fail } from '@sveltejs/kit';
import { signedIn } from '$lib/accounts';

export const actions: Actions = {
  default: async ({ request, cookies }) => {
    const session = await signedIn(await request.formData());
    if (!session) return fail(400);
    cookies.set('session', session.id, { path: '/', httpOnly: true });
    cookies.set('theme', 'dark', { path: '/', httpOnly: false });
    return {};
  },
};
