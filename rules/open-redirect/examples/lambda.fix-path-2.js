// A Lambda function sends the browser on by a header of the object that it returns.
exports.leave = async (event) => ({
  statusCode: 302,
  headers: { Location: event.queryStringParameters.target },
});

exports.signIn = async (event) => {
  const next = event.queryStringParameters.next || '/';
  return { statusCode: 303, headers: { location: /^\/(?![/\\])[^\t\r\n]*$/.test(next) ? next : '/', 'cache-control': 'no-store' }, body: '' };
};
