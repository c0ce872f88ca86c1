exports.claims = (token) => JSON.parse(Buffer.from(token.split('.')[1], 'base64').toString());
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weakness token-decoded
//                                     ^^^^^^^^^^^ cleaner text
exports.steps = (token) => {
  const [, body] = token.split('.');
  const text = decodeURIComponent(atob(body.replace(/-/g, '+').replace(/_/g, '/')));
  //                              ^^^^ cleaner text
  //           ^^^^^^^^^^^^^^^^^^ cleaner text
  return JSON.parse(text);
  //                ^^^^ weakness token-decoded
};
exports.head = (token) => JSON.parse(atob(token.split('.')[0]));
//                                   ^^^^ cleaner text
exports.cursor = (cursor) => JSON.parse(Buffer.from(cursor, 'base64url').toString());
//                                      ^^^^^^^^^^^ cleaner text
exports.version = (name) => JSON.parse(name.split('.')[1]);
exports.signed = (key, signature, data) => crypto.subtle.verify('HMAC', key, signature, data);
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ origin signature
