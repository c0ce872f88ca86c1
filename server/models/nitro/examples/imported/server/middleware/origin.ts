// Where a request comes from says nothing of who sends it.
export default defineEventHandler((event) => {
  const origin = getRequestHeader(event, 'origin');
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source header
  if (origin && origin !== 'https://orders.example') throw createError({ statusCode: 403 });
});
