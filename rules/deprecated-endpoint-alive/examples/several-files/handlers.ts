import type { Context } from 'hono';

/**
 * @deprecated
 */
export async function oldList(c: Context) {
  return c.json([]);
}
