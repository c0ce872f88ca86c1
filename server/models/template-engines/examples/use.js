const ejs = require('ejs');
const Handlebars = require('handlebars');
const pug = require('pug');

exports.page = (text, data) => [
  ejs.render(text, data),
  //         ^^^^ sink template
  Handlebars.compile(text)(data),
  //                 ^^^^ sink template
  pug.compile(text)(data),
  //          ^^^^ sink template
];

exports.escaped = (text) => Handlebars.escapeExpression(text);
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ cleaner html-escaped
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ cleaner text
