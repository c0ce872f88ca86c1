import { auth } from '../../auth';
import { shelve } from '../../shelves';

export async function POST(request: Request) {
  const session = await auth();
  if (!session) return new Response('no', { status: 401 });
  const { title } = await request.json();
  if (typeof title !== 'string' || title.length > 100) return new Response('no', { status: 400 });
  await shelve(title);
  return Response.json({ shelved: true });
}
