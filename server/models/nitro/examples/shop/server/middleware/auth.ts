export default defineEventHandler((event) => {
//             ^^^^^^^^^^^^^^^^^^ guard authentication
  if (!event.path.startsWith('/api/orders')) return;
//     ^^^^^^^^^^ source url
  if (!getHeader(event, 'authorization')) throw createError({ statusCode: 401 });
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source header
});
