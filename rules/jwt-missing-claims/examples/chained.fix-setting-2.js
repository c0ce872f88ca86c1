const { SignJWT } = require('jose');
const { sign } = require('hono/jwt');

const key = new TextEncoder().encode(process.env.TOKEN_KEY);

exports.issue = async (user) => {
  const claims = { sub: user.id, role: user.role };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .sign(key);
};

exports.issueLater = async (user) => {
  const token = new SignJWT({ sub: user.id }).setProtectedHeader({ alg: 'HS256' });
  return token.setExpirationTime('1h').sign(key);
};

const shared = { iss: 'https://id.example.com' };
// A time in claims that are made once would be over for all later tokens.
exports.issueShared = () => sign(shared, process.env.TOKEN_KEY);
