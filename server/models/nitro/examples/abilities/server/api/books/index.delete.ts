export default defineEventHandler(async (event) => {
//             ^^^^^^^^^^^^^^^^^^ route DELETE /api/books
  await authorize(event, removeBooks);
//      ^^^^^^^^^ verifies
  return { done: true };
//       ^^^^^^^^^^^^^^ reply body
});
