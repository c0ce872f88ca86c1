const ldapEscape = require('ldap-escape');

exports.filter = (name) => ldapEscape.filter`(uid=${name})`;
exports.plain = (name) => ldapEscape.escape(name);
//                        ^^^^^^^^^^^^^^^^^ cleaner ldap-escaped
//                        ^^^^^^^^^^^^^^^^^ cleaner text
