const _ = require('lodash');

exports.titles = (books) => _(books).map('title').value();
