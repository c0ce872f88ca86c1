import { error, type RequestHandler } from '@sveltejs/kit';
import { refuse, store } from '$lib/server/store';

// `error` throws, so only a text comes to the query.
export const POST: RequestHandler = async ({ request }) => {
  const { id } = await request.json();
  if (!id || typeof id !== 'string') {
    error(400, 'id is required');
  }
  return Response.json({ title: (await store.collection('shares').findOne({ _id: id }))?.title });
};

export const PUT: RequestHandler = async ({ request }) => {
  const { id, title } = await request.json();
  if (typeof id !== 'string' || typeof title !== 'string') refuse('no text');
  await store.collection('shares').updateOne({ key: id }, { $set: { title } });
  return new Response(null, { status: 204 });
};
