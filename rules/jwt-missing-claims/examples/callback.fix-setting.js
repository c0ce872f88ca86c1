const jwt = require('jsonwebtoken');

exports.signIn = (user, done) => {
  jwt.sign({ sub: user.id }, process.env.TOKEN_KEY, { expiresIn: '1h' }, (error, token) => done(error, token));
};

// Low: nobody asks for whom the token was made.
exports.read = (token) => jwt.verify(token, process.env.TOKEN_KEY);
