import { z } from 'zod';
import { registry } from './registry.js';

// What a documentation shows opens nothing.
export const signedIn = z.object({ token: z.string() }).openapi('SignedIn', {
  example: { token: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...' },
});

registry.add({
  path: '/notifications',
  examples: {
    pushover: { value: { type: 'pushover', accessToken: 'azGDORePK8gMaC0QOYAMyEEuzJnyUi' } },
  },
});

// A pattern is no secret, whatever it is for.
export const DIGEST = '[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-fA-F0-9]{32,}';

declare function draw(signs: string, length: number): string;

// The signs that a token is drawn from are none.
export const invitation = { token: draw('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 24) };
