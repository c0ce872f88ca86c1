const xpath = require('xpath');
const libxml = require('libxmljs2');

exports.read = (text, path, document) => {
  const parsed = libxml.parseXml(text, { noent: true });
  //                             ^^^^ sink xml
  return [parsed.get(path), xpath.select(path, document), libxml.parseXml(text)];
  //                 ^^^^ sink xpath
  //                                     ^^^^ sink xpath
};
