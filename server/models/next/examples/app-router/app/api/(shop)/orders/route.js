// The group `(shop)` is no part of the path.
const list = async (request) => {
//    ^^^^ route POST /api/orders
  const form = await request.formData();
//                   ^^^^^^^^^^^^^^^^^^ source body
  return Response.json({ title: form.get('title') });
};

export { list as POST };

// Neither is an export that is no method.
export const revalidate = 60;
