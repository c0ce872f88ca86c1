export default defineEventHandler(async (event) => {
//             ^^^^^^^^^^^^^^^^^^ route * /api/profile
  await requireUserSession(event);
//      ^^^^^^^^^^^^^^^^^^ verifies
  if (event.method === 'PUT') return readBody(event);
//                     ^^^^^ route PUT /api/profile
//                                   ^^^^^^^^^^^^^^^ source body
//                                   ^^^^^^^^^^^^^^^ reply body
  return { open: false };
//       ^^^^^^^^^^^^^^^ reply body
});
