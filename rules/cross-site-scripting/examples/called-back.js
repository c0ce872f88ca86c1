exports.page = (event, context, callback) => {
  const { name } = event.queryStringParameters;
  callback(null, { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: `<p>${name}</p>` });
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
};
