const _ = require('lodash');
const kebabCase = require('lodash/kebabCase');

exports.texts = (value) => [
  _.escape(value),
//^^^^^^^^ cleaner html-escaped
//^^^^^^^^ cleaner text
  _.escapeRegExp(value),
//^^^^^^^^^^^^^^ cleaner pattern-escaped
//^^^^^^^^^^^^^^ cleaner text
  _.toNumber(value),
//^^^^^^^^^^ cleaner number
  _.size(value),
//^^^^^^ cleaner bounded
//^^^^^^ cleaner number
  _.trim(value),
//^^^^^^ cleaner text
  kebabCase(value),
//^^^^^^^^^ cleaner plain-text
//^^^^^^^^^ cleaner text
];

exports.page = (text) => _.template(text)({ title: 'Books' });
//                                  ^^^^ sink template

const snakeCase = require('lodash.snakecase');

exports.name = (value) => snakeCase(value);
//                        ^^^^^^^^^ cleaner plain-text
//                        ^^^^^^^^^ cleaner text
