import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { requireUserId } from '../session.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
//                    ^^^^^^ route GET /notes/:noteId
  const owner = await requireUserId(request);
  return json({ id: params.noteId, owner });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
//                  ^^^^^^ source path
}

export const action = async ({ request }: ActionFunctionArgs) => {
  if (request.method !== 'DELETE') throw new Response(null, { status: 405 });
//                       ^^^^^^^^ route DELETE /notes/:noteId
  const form = await request.formData();
//                   ^^^^^^^^^^^^^^^^^^ source body
  return { removed: form.get('id') };
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
};

export default function Note() {
  return null;
}
