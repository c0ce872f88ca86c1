const jwt = require('jsonwebtoken');

const SECRET = 'shhhhh';
//             ^^^^^^^^ finding high: The key of tokens stands in the code and can be guessed

exports.signIn = (id) => jwt.sign({ id }, SECRET, { expiresIn: '1h' });
exports.read = (token) => jwt.verify(token, SECRET, { issuer: 'a' });

exports.signOld = (id) => jwt.sign({ id }, process.env.OLD_TOKEN_KEY || 'keyboard cat', { expiresIn: '1h' });
//                                                                      ^^^^^^^^^^^^^^ finding medium: The key of tokens falls back to a text that can be guessed
