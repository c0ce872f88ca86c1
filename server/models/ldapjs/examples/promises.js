const ActiveDirectory = require('activedirectory2').promiseWrapper;

const directory = new ActiveDirectory({ url: 'ldap://directory.example.com' });
exports.groups = (prefix) => directory.findGroups({ filter: `(cn=${prefix}*)` });
//                                                          ^^^^^^^^^^^^^^^^^ sink ldap-filter
