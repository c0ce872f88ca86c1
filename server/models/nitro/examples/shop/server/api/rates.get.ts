export default defineEventHandler(async (event) => {
//             ^^^^^^^^^^^^^^^^^^ route GET /api/rates
  const { currency } = getQuery(event);
  //                   ^^^^^^^^^^^^^^^ source query
  const rates = await $fetch(`https://rates.example.com/${currency}`);
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink url
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ origin remote-answer
  return { rates };
  //     ^^^^^^^^^ reply body
});
