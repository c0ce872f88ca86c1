import { createError, defineEventHandler, readBody } from 'h3';

export default defineEventHandler(async (event) => {
//             ^^^^^^^^^^^^^^^^^^ route POST /api/orders
  const order = await readBody(event);
//                    ^^^^^^^^^^^^^^^ source body
  if (!event.context.user) throw createError({ statusCode: 401, message: 'Sign in first' });
//     ^^^^^^^^^^^^^^^^^^ principal
  return { order };
//       ^^^^^^^^^ reply body
});
