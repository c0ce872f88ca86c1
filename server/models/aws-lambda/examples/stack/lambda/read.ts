export const handler = async (event: { pathParameters: { id: string } }) => ({
//           ^^^^^^^ route GET /books/:id
  statusCode: 200,
//            ^^^ reply status
  body: event.pathParameters.id,
//      ^^^^^^^^^^^^^^^^^^^^ source path
//      ^^^^^^^^^^^^^^^^^^^^^^^ reply body
});
