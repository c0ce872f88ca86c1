import { z } from 'zod';

export const Profile = z.object({ name: z.string().max(80), about: z.string().max(255) });
