const defaults = require('defaults-deep');
const { dset } = require('dset');
const { applyPatch } = require('fast-json-patch');
const { applyPatches } = require('immer');
const put = require('just-safe-set');
const mergeDeep = require('merge-deep');
const { mutate } = require('mixme');

exports.store = (settings, name, value, changes) => {
  dset(settings, name, value);
  //             ^^^^ sink property-path
  put(settings, name, value);
  applyPatch(settings, changes);
  //                   ^^^^^^^ sink property-path
  applyPatches(settings, changes);
  mutate(settings, value);
  //               ^^^^^ sink deep-merge
  defaults(settings, value);
  //                 ^^^^^ sink deep-merge
  return mergeDeep(settings, value);
  //                         ^^^^^ sink deep-merge
};
