import { error } from '@sveltejs/kit';

export function requireUser(locals: App.Locals): void {
  if (!locals.user && !locals.sessionId) {
    error(401, 'Sign in first');
  }
}
