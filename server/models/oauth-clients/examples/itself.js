const OAuth2Strategy = require('passport-oauth2');

exports.strategy = new OAuth2Strategy({ clientID: 'a', clientSecret: process.env.SECRET }, () => {});
//                     ^^^^^^^^^^^^^^ weakness oauth-state-missing
exports.kept = new OAuth2Strategy({ clientID: 'a', clientSecret: process.env.SECRET, state: true }, () => {});
