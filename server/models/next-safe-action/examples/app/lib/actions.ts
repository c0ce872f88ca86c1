'use server';

import { z } from 'zod';
import { client, signedIn } from './client';

export const rename = signedIn
//           ^^^^^^ route ACTION rename
  .inputSchema(z.object({ name: z.string() }))
  .action(async ({ parsedInput }) => parsedInput.name);

export const subscribe = client.inputSchema(z.object({ email: z.email() })).action(async () => true);
//           ^^^^^^^^^ route ACTION subscribe
