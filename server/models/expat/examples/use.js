const expat = require('node-expat');
const xml2json = require('xml2json');

exports.read = (text) => {
  const parser = new expat.Parser('UTF-8');
  parser.write(text);
  //           ^^^^ sink expanded-document
  parser.parse(text);
  //           ^^^^ sink expanded-document
  return xml2json.toJson(text);
  //                     ^^^^ sink expanded-document
};
