import { verifySignatureAppRouter } from '@upstash/qstash/nextjs';

export const POST = verifySignatureAppRouter(async (request: Request) => {
  const { book } = await request.json();
  return Response.json({ shelved: book });
});
