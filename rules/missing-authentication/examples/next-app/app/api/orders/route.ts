import { db } from '../../../lib/db';
import { withUser } from '../../../lib/with-user';

export const GET = withUser(async (_request, user) =>
  Response.json(await db.order.findMany({ where: { owner: user.id } })),
);

export const POST = withUser(async (_request, user) =>
  Response.json(await db.order.create({ data: { owner: user.id } })),
);

export async function DELETE() {
//                    ^^^^^^ finding high: `DELETE /api/orders` answers without authentication
  await db.order.deleteMany({});
  return new Response(null, { status: 204 });
}
