const allowed = new Set(['https://app.example.com']);

exports.handler = async (event) => {
  const { origin } = event.headers;
  if (!allowed.has(origin)) return { statusCode: 403, body: '' };
  return {
    statusCode: 200,
    headers: { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': true },
    body: '{}',
  };
};
