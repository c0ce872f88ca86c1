// Holds what was sent against a schema, and says whether it was refused; whoever asks for it leaves then.
import type { ZodType } from 'zod';

export async function readRequest(request: Request, schema?: ZodType) {
  let body: any = await request.json();
  let error: (() => Response) | undefined;
  if (schema) {
    const result = schema.safeParse(body);
    if (!result.success) error = () => Response.json({ error: 'not understood' }, { status: 400 });
    else body = result.data;
  }
  return { body, error };
}
