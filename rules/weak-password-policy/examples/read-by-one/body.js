function bodyOf(request) {
  return typeof request.body === 'string' ? JSON.parse(request.body) : request.body;
}
module.exports = { bodyOf };
