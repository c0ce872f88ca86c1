const jwt = require('jsonwebtoken');

exports.signIn = (user, done) => {
  jwt.sign({ sub: user.id }, process.env.TOKEN_KEY, (error, token) => done(error, token));
  //<^^^^^ finding medium: The token never ends
};

// Low: nobody asks for whom the token was made.
exports.read = (token) => jwt.verify(token, process.env.TOKEN_KEY);
//                        ^^^^^^^^^^ finding low: The token is accepted whoever made it and for whom
