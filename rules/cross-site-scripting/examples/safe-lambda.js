const escapeHtml = require('escape-html');

// JSON and plain text are no pages, and neither is a body whose type is not written down.
exports.book = async (event) => ({
  statusCode: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ title: event.queryStringParameters.title }),
});

exports.plain = async (event) => ({
  statusCode: 200,
  headers: { 'Content-Type': 'text/plain' },
  body: `<b>${event.queryStringParameters.title}</b>`,
});

exports.untyped = async (event) => ({ statusCode: 200, body: `<b>${event.queryStringParameters.title}</b>` });

exports.escaped = async (event) => ({
  statusCode: 200,
  headers: { 'Content-Type': 'text/html' },
  body: `<b>${escapeHtml(event.queryStringParameters.title)}</b>`,
});
