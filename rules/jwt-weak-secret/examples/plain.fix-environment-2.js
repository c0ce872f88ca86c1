const jwt = require('jsonwebtoken');

const SECRET = 'shhhhh';

exports.signIn = (id) => jwt.sign({ id }, SECRET, { expiresIn: '1h' });
exports.read = (token) => jwt.verify(token, SECRET, { issuer: 'a' });

exports.signOld = (id) => jwt.sign({ id }, process.env.OLD_TOKEN_KEY, { expiresIn: '1h' });
