import deepExtend from 'deep-extend';
import dotProp from 'dot-prop';
import merge from 'lodash.merge';

export function store(settings, name, value) {
  // `^4.1.0` stands for 4.2.1 as well, which is repaired.
  dotProp.set(settings, name, value);
  merge(settings, value);
  //              ^^^^^ sink deep-merge
  return deepExtend(settings, value);
  //                          ^^^^^ sink deep-merge
}
