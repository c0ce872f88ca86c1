import { json } from '@sveltejs/kit';
import { requireLogin, requireSession } from '$lib/server/auth';

export const GET = async () => {
//           ^^^ route GET /api/lists
  const { id } = requireLogin();
//               ^^^^^^^^^^^^^^ principal
  return json([{ owner: id }]);
//            ^^^^^^^^^^^^^^^ reply body
};

export const POST = async ({ locals }) => {
//           ^^^^ route POST /api/lists
  requireSession(locals);
  return new Response(null, { status: 204 });
};
