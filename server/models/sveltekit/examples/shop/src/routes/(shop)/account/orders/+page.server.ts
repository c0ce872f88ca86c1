export const load = async ({ parent }) => {
//           ^^^^ route GET /account/orders
  await parent();
//      ^^^^^^ awaits
  return { orders: 2 };
//       ^^^^^^^^^^^^^ reply body
};
