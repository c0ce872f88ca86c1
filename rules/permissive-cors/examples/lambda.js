// The function answers every origin by a header of the object that it returns.
exports.handler = async (event) => ({
  statusCode: 200,
  headers: {
    'Access-Control-Allow-Origin': event.headers.origin,
    //                             ^^^^^^^^^^^^^^^^^^^^ finding: The origin of each request comes back as allowed, with the credentials of the visitor
    'Access-Control-Allow-Credentials': true,
  },
  body: JSON.stringify({ ok: true }),
});
