const { formidable } = require('formidable');
const busboy = require('busboy');

exports.form = async (req) => {
  const form = formidable({ keepExtensions: true });
//                                          ^^^^ weakness upload-keeps-extension
  const [fields, files] = await form.parse(req);
  return { fields, files };
  //       ^^^^^^ source body
  //               ^^^^^ source file
};

exports.parts = (req) => {
  const parser = busboy({ headers: req.headers });
  //             ^^^^^^ weakness upload-unlimited
  parser.on('file', (name, stream, info) => stream.resume());
};
