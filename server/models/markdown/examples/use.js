const { marked } = require('marked');

exports.page = (text) => marked.parse(text);
//                       ^^^^^^^^^^^^ cleaner text

const snarkdown = require('snarkdown');
exports.short = (text) => snarkdown(text);
//                        ^^^^^^^^^ cleaner text
