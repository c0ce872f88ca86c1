const jwt = require('jsonwebtoken');

const SECRET = process.env.JWT_SECRET;

exports.signIn = (id) => jwt.sign({ id }, SECRET, { expiresIn: '1h' });
exports.read = (token) => jwt.verify(token, SECRET, { issuer: 'a' });

exports.signOld = (id) => jwt.sign({ id }, process.env.OLD_TOKEN_KEY || 'keyboard cat', { expiresIn: '1h' });
