import type { Context, Next } from 'hono';

export async function forStaff(c: Context, next: Next) {
  if (c.req.header('x-role') !== 'staff') return c.json({ error: 'Not for you' }, 403);
//    ^^^^^^^^^^^^^^^^^^^^^^ finding medium: The header `x-role` of the request decides what a client may do, and every client can write it. Take rights from the session or from
  await next();
}
