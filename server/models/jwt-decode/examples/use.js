const { jwtDecode } = require('jwt-decode');

exports.memberOf = (token) => jwtDecode(token).sub;
//                            ^^^^^^^^^ weakness token-decoded
//                            ^^^^^^^^^^^^^^^^ origin decoded-token
