function escapeHtml(value) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

exports.page = (event, context, callback) => {
  const { name } = event.queryStringParameters;
  callback(null, { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: `<p>${escapeHtml(name)}</p>` });
};
