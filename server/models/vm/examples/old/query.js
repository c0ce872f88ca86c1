const jsonata = require('jsonata');

exports.query = (text, data) => jsonata(text).evaluate(data);
//                                      ^^^^ sink code
