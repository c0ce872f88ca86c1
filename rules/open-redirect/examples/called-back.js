exports.leave = (event, context, callback) => {
  callback(null, { statusCode: 302, headers: { Location: event.queryStringParameters.url } });
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: decides where the browser is sent
};
