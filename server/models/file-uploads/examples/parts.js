const multiparty = require('multiparty');

exports.read = (req, done) => {
  const form = new multiparty.Form();
  form.parse(req, (error, fields, files) => done(fields, files));
  //                                                     ^^^^^ source file
  //                                             ^^^^^^ source body
};
exports.stream = (req, done) => {
  const form = new multiparty.Form();
  form.on('field', (name, value) => done(value));
  //                                     ^^^^^ source body
  form.parse(req);
};
