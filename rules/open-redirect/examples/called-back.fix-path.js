exports.leave = (event, context, callback) => {
  callback(null, { statusCode: 302, headers: { Location: /^\/(?![/\\])[^\t\r\n]*$/.test(event.queryStringParameters.url) ? event.queryStringParameters.url : '/' } });
};
