const set = require('lodash.set');
const merge = require('lodash.merge');
const { set: put } = require('radash');

exports.store = (settings, name, value) => {
  set(settings, name, value);
  //            ^^^^ sink property-path
  merge(settings, value);
  //              ^^^^^ sink deep-merge
  return put(settings, name, value);
  //                   ^^^^ sink property-path
};
