module.exports = async function (context, req) {
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /shop/listOrders
  return { body: req.query.page };
  //             ^^^^^^^^^^^^^^ reply body
  //             ^^^^^^^^^ source query
};
