import { parseWithZod } from '@conform-to/zod';
import { z } from 'zod';

const schema = z.object({ title: z.string().max(80) });

export async function action({ request }: { request: Request }) {
  const form = await request.formData();
  const submission = parseWithZod(form, { schema });
  //                 ^^^^^^^^^^^^ validator
  if (submission.status !== 'success') return submission.reply();
  return submission.value.title;
}
