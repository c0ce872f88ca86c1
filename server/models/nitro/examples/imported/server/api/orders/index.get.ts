export default defineOrderHandler(async () => ({ open: [] }));
//             ^^^^^^^^^^^^^^^^^^ route GET /api/orders
//                                             ^^^^^^^^^^^^ reply body
