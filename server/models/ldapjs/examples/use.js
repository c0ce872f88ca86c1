const ldap = require('ldapjs');

const client = ldap.createClient({ url: 'ldap://directory.example.com' });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink url

exports.find = (filter, done) => client.search('ou=people', { filter, scope: 'sub' }, done);
//                                             ^^^^^^^^^^^ sink ldap-name
//                                                            ^^^^^^ sink ldap-filter
