import { auth0 } from '../../../lib/auth0';

export const GET = auth0.withApiAuthRequired(async () => Response.json({ ok: true }));
