// A token whose arguments have lines of their own, and one that is made of an identifier, which can have no end.
const jwt = require('jsonwebtoken');

const secret = process.env.TOKEN_SECRET;

exports.tokenFor = (user) =>
  jwt.sign(
//^^^^^^^^ finding medium: The token never ends
    {
      sub: user.id,
    },
    secret
  );

exports.tokenOf = (user) =>
  jwt.sign(
//^^^^^^^^ finding medium: The token never ends
    { sub: user.id },
    secret,
  );

exports.pictureOf = (book) => `/pictures/${jwt.sign(book.id, secret)}.png`;
//                                         ^^^^^^^^ finding low: The token never ends
//                                         ^^^^^^^^ refused setting: for objects only
