export const GET = async () => Response.json([]);
//           ^^^ route GET /api/public
