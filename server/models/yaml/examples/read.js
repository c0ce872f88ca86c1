const yaml = require('js-yaml');
const { parse } = require('yaml');

exports.read = (one, other, third) => [
  yaml.load(one),
  //        ^^^ sink expanded-document
  parse(other),
  parse(third, { maxAliasCount: -1 }),
  //    ^^^^^ sink expanded-document
];
