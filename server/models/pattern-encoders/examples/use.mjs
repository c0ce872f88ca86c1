import escapeStringRegexp from 'escape-string-regexp';

export const matcher = (text) => escapeStringRegexp(text);
//                               ^^^^^^^^^^^^^^^^^^ cleaner pattern-escaped
//                               ^^^^^^^^^^^^^^^^^^ cleaner text
