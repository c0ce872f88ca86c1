const { execFile } = require('node:child_process');

module.exports = async function (context, req) {
  const name = req.query.name || (req.body && req.body.name);
  //           ^^^^^^^^^ source query
  //                              ^^^^^^^^ source body
  //                                          ^^^^^^^^ source body
  context.log('asked for', name, req.params.kind);
  //                             ^^^^^^^^^^ source path
  context.res = { body: `Hello ${req.headers.accept}` };
  //                             ^^^^^^^^^^^ source header
};
