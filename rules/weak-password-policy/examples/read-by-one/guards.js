const jwt = require('jsonwebtoken');

function signedIn(request, response, next) {
  try {
    request.user = jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY, { algorithms: ['HS256'] });
    next();
  } catch {
    response.sendStatus(401);
  }
}
module.exports = { signedIn };
