const jwt = require('jsonwebtoken');
const { secret, options } = require('../config/jwt');

exports.createToken = (user) => jwt.sign({ sub: user.id }, secret, options);
//                              ^^^^^^^^ finding: The token never ends
