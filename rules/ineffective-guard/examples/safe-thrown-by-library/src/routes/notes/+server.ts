import { json, type RequestHandler } from '@sveltejs/kit';
import { requireUser } from '$lib/server/guards';

// `error` throws, so the call needs neither `await` nor `return`.
export const GET: RequestHandler = async ({ locals }) => {
  requireUser(locals);
  return json([]);
};
