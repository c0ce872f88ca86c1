// Before promises, handlers called back.
exports.page = (event, context, callback) => {
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route * /*
  const { name } = event.queryStringParameters;
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ source query
  callback(null, {
    statusCode: 200,
    headers: { 'Content-Type': 'text/html' },
    body: `<p>${name}</p>`,
    //    ^^^^^^^^^^^^^^^^ sink typed-html
    //    ^^^^^^^^^^^^^^^^ reply body
  });
};

exports.leave = (event, context, callback) =>
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route * /*
  callback(null, { statusCode: 302, headers: { Location: event.headers.referer } });
  //                                                     ^^^^^^^^^^^^^^^^^^^^^ sink redirect
  //                                                     ^^^^^^^^^^^^^^^^^^^^^ reply redirect
  //                                                     ^^^^^^^^^^^^^ source header

exports.ping = function (event, context, callback) {
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route * /*
  setTimeout(() => callback(null, { statusCode: 204 }), 10);
};

// Called by a queue, and by other code.
exports.work = (event, context, callback) => callback(null, { done: event.Records.length });
exports.each = (list, done) => done(null, { statusCode: list.length });
