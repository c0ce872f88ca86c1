const _ = require('lodash');

exports.code = _.random(100000, 999999);
//<^^^^^^^^^ origin predictable-random
//             ^^^^^^^^^^^^^^^^^^^^^^^^ origin predictable-random
exports.one = _.sample(['a', 'b']);
//<^^^^^^^^ origin predictable-random
//            ^^^^^^^^^^^^^^^^^^^^ origin predictable-random
