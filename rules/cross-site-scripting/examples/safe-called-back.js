exports.page = (event, context, callback) => {
  const { name } = event.queryStringParameters;
  callback(null, { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name }) });
};
exports.text = (event, context, callback) => {
  callback(null, { statusCode: 200, body: `Hello ${event.queryStringParameters.name}` });
};
