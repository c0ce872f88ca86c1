import { ExtractJwt, Strategy as JwtStrategy, type StrategyOptions } from 'passport-jwt';

const options: StrategyOptions = {
  jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
  secretOrKey: process.env.TOKEN_KEY as string,
};

export const strategy = new JwtStrategy(options, (payload, done) => done(null, payload));
//                          ^^^^^^^^^^^ weakness token-audience-unchecked
//                                      ^^^^^^^ purpose token-key

export const lenient = new JwtStrategy(
  { ...options, audience: 'api', issuer: 'https://api.example.com', ignoreExpiration: true },
  //                                                                                  ^^^^ weakness token-expiry-ignored
  (payload, done) => done(null, payload),
);
