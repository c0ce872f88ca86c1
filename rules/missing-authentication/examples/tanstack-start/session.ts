import { useSession } from '@tanstack/react-start/server';

export function currentSession() {
  return useSession<{ userId?: string }>({ password: process.env.SESSION_SECRET ?? '' });
}
