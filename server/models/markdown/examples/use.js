const { marked } = require('marked');

exports.page = (text) => marked.parse(text);
//                       ^^^^^^^^^^^^ cleaner text
