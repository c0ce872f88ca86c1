const url = require('url');
const querystring = require('node:querystring');

exports.link = (base, filter) => url.resolve(base, `/books?${querystring.stringify(filter)}`);
//                                                           ^^^^^^^^^^^^^^^^^^^^^ cleaner address-part
//                                                           ^^^^^^^^^^^^^^^^^^^^^ cleaner html-escaped
//                                                           ^^^^^^^^^^^^^^^^^^^^^ cleaner one-line
//                                                           ^^^^^^^^^^^^^^^^^^^^^ cleaner text
