import { db } from '../../../../lib/db';

export async function POST(request: Request) {
  await db.event.create({ data: { kind: 'stripe', signed: request.headers.has('stripe-signature') } });
  return new Response(null, { status: 204 });
}
