export async function show(context, req) {
//                    ^^^^ route GET /shop/orders/:id
  return { body: req.params.id };
  //             ^^^^^^^^^^^^^ reply body
  //             ^^^^^^^^^^ source path
}
