const jp = require('jsonpath');
const { JSONPath } = require('jsonpath-plus');

exports.all = (path, json) => {
  jp.query(json, path);
  //             ^^^^ sink code
  jp.value(json, path);
  //             ^^^^ sink code
  JSONPath({ path, json });
  //         ^^^^ sink code
  JSONPath({ path, json, eval: false });
};
