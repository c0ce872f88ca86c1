const escapeHtml = require('escape-html');
const he = require('he');
const sanitizeHtml = require('sanitize-html');
const DOMPurify = require('isomorphic-dompurify');
const { filterXSS } = require('xss');

exports.clean = (text) => [
  escapeHtml(text),
//^^^^^^^^^^ cleaner html-escaped
//^^^^^^^^^^ cleaner text
  he.encode(text, { useNamedReferences: true }),
//^^^^^^^^^ cleaner html-escaped
//^^^^^^^^^ cleaner text
  sanitizeHtml(text),
//^^^^^^^^^^^^ cleaner html-escaped
//^^^^^^^^^^^^ cleaner text
  DOMPurify.sanitize(text),
//^^^^^^^^^^^^^^^^^^ cleaner html-escaped
//^^^^^^^^^^^^^^^^^^ cleaner text
  filterXSS(text),
//^^^^^^^^^ cleaner html-escaped
//^^^^^^^^^ cleaner text
];

exports.back = (text) => he.decode(text);

const { FilterXSS } = require('xss');
exports.filtered = (text) => new FilterXSS({}).process(text);
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^ cleaner text
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^ cleaner html-escaped
