import { base } from '$app/paths';
import { getRequestEvent } from '$app/server';
import { error, redirect } from '@sveltejs/kit';

export function requireLogin() {
  const { locals, url } = getRequestEvent();
  const to = url.pathname;
//           ^^^ source url
  if (!locals.user) redirect(307, `${base}/login?${new URLSearchParams({ to })}`);
//     ^^^^^^^^^^^ principal
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply redirect
  return locals.user;
//       ^^^^^^^^^^^ principal
}

export function requireSession(locals: App.Locals): void {
  if (!locals.sessionId) error(401, 'Sign in first');
//     ^^^^^^^^^^^^^^^^ credential
}
