const qs = require('qs');

exports.link = (filter) => `/books?${qs.stringify(filter)}`;
//                                   ^^^^^^^^^^^^ cleaner one-line
//                                   ^^^^^^^^^^^^ cleaner text
