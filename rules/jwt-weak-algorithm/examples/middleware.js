const { createSigner, createVerifier } = require('fast-jwt');
const guard = require('koa-jwt');
const { ExtractJwt, Strategy } = require('passport-jwt');
const jwt = require('jwt-simple');

exports.sign = createSigner({ algorithm: 'none', expiresIn: '1h' });
//                                       ^^^^^^ finding high: The algorithm `none` means that the token has no signature
exports.verify = createVerifier({ key: process.env.KEY, algorithms: ['none'], allowedAud: 'api' });
//                                                                   ^^^^^^ finding high: The algorithm `none` means that the token has no signature
exports.guard = guard({ secret: process.env.KEY, algorithms: ['none', 'HS256'], audience: 'api' });
//                                                            ^^^^^^ finding high: The algorithm `none` means that the token has no signature
exports.strategy = new Strategy(
  {
    jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
    secretOrKey: process.env.KEY,
    algorithms: ['none'],
    //           ^^^^^^ finding high: The algorithm `none` means that the token has no signature
    issuer: 'a',
    audience: 'b',
  },
  (claims, done) => done(null, claims),
);

// The header of the token says how it is verified.
exports.read = (token) => jwt.decode(token, process.env.PUBLIC_KEY);
//                        ^^^^^^^^^^ finding medium: The token itself decides by which algorithm it is verified
