import { Receiver } from '@upstash/qstash';

const receiver = new Receiver();

export async function POST(request: Request) {
  const body = await request.text();
  const isValid = await receiver.verify({
    //                  ^^^^^^^^^^^^^^^ verifies
    signature: request.headers.get('Upstash-Signature') ?? '',
    body,
  });
  if (!isValid) return new Response('no', { status: 401 });
  return Response.json({ weeded: true });
}
